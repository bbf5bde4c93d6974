package nl.relocationtracker.api.receivers;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.Sendings.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who is told of alerts outside of the pages, and how what is sent to them fares. */
@Controller
class ReceiversPage {

    private final Keeping keeping;
    private final AlertWords words;

    ReceiversPage(Keeping keeping, AlertWords words) {
        this.keeping = keeping;
        this.words = words;
    }

    /** A receiver and how what is sent to it fares. */
    private record Faring(Receiver receiver, Standing standing) {}

    @GetMapping("/receivers")
    Object receivers(ListQuery query, Language language, Model model) {
        Listing<Faring> list = list(query, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        return "receivers";
    }

    private Listing<Faring> list(ListQuery query, Language language) {
        Map<UUID, Standing> standings = keeping.standings();
        List<Faring> all = Stream.of(Channel.values())
                .flatMap(channel -> keeping.all(channel).stream())
                .map(one -> new Faring(one, standings.getOrDefault(one.id(), Standing.NOTHING)))
                .toList();
        List<Column<Faring>> columns = List.of(
                Column.<Faring>of(
                                "receiver",
                                one -> Cell.text(one.receiver().name())
                                        .to("/receivers/" + one.receiver().id())
                                        .with(one.receiver().address()))
                        .sorted()
                        .naming(),
                Column.<Faring>of("channel", one -> Cell.code(one.receiver().channel(), "channel"))
                        .sorted(),
                Column.of("enabled", one -> enabled(one.receiver())),
                Column.<Faring>ofNumbers(
                                "sendings-waiting",
                                one -> Cell.number(one.standing().pending()))
                        .sorted(),
                Column.<Faring>ofNumbers(
                                "sendings-failing",
                                one -> Cell.number(one.standing().failing()))
                        .sorted(),
                Column.<Faring>ofNumbers("sendings-parked", one -> parked(one)).sorted(),
                Column.of(
                        "last-sent",
                        one -> Cell.text(
                                one.standing().lastSentAt() == null
                                        ? null
                                        : words.moment(one.standing().lastSentAt(), language))),
                Column.<Faring>of(
                                "receiver-id",
                                one -> Cell.text(one.receiver().id().toString()))
                        .onlyFiled());
        Map<String, Comparator<Faring>> orders = Map.of(
                "receiver", comparing(one -> one.receiver().name()),
                "channel", comparing(one -> one.receiver().channel()),
                "sendings-waiting", comparing(one -> one.standing().pending()),
                "sendings-failing", comparing(one -> one.standing().failing()),
                "sendings-parked", comparing(one -> one.standing().parked()));
        return new Listing<>("receivers", columns, List.of(), query, Rows.of(all, orders), language);
    }

    private static Cell parked(Faring one) {
        Cell parked = Cell.number(one.standing().parked());
        return one.standing().parked() == 0
                ? parked
                : parked.to("/receivers/sendings?state=PARKED&receiver="
                        + one.receiver().id());
    }

    private static Cell enabled(Receiver receiver) {
        return new Cell(
                receiver.enabled() ? "ON" : "OFF",
                receiver.enabled() ? "alert-rule.on" : "alert-rule.off",
                null,
                null,
                null);
    }
}
