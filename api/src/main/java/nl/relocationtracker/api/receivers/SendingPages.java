package nl.relocationtracker.api.receivers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.Sure;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import nl.relocationtracker.projections.receivers.Sending;
import nl.relocationtracker.projections.receivers.Sendings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What is on its way to receivers, what has arrived, and what did not; what was given up is sent again from here. */
@Controller
class SendingPages {

    private static final String ONE = "/receivers/sendings/{id:" + Addresses.ID + "}";

    private final Sendings sendings;
    private final ReceiverBook book;
    private final Entries entries;
    private final AlertWords words;
    private final CurrentAccount current;

    SendingPages(Sendings sendings, ReceiverBook book, Entries entries, AlertWords words, CurrentAccount current) {
        this.sendings = sendings;
        this.book = book;
        this.entries = entries;
        this.words = words;
        this.current = current;
    }

    @GetMapping("/receivers/sendings")
    Object list(ListQuery query, Language language, Model model) {
        Listing<Sending> list = listing(query, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        return "sendings";
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Language language, Model model) {
        return shown(found(id), Form.empty(Sure.Nothing.class, language), language, model);
    }

    @PostMapping(ONE)
    Object retry(
            @PathVariable UUID id,
            Form<Sure.Nothing> form,
            Language language,
            Model model,
            HttpServletResponse response) {
        Sending sending = found(id);
        Subject subject =
                new Subject(id, "/receivers/sendings/" + id, RefusalCode.SENDING_UNKNOWN, "sendingId", () -> id);
        if (form.recorded(asked -> entries.record(
                form.entry(current.id(), "POST /receivers/sendings/" + id), subject, Made.NOTHING, () -> {
                    if (!sendings.sendAgain(id)) throw new Refusal(Objection.of(RefusalCode.SENDING_NOT_PARKED));
                    return new Recorded(1, List.of());
                }))) return new SeeOther("/receivers/sendings/" + id, "sending-again");
        return form.again(shown(sending, form, language, model), response);
    }

    private String shown(Sending sending, Form<?> form, Language language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sending", sending);
        model.addAttribute("receiver", receiver(sending));
        model.addAttribute("written", words.moment(sending.writtenAt(), language));
        if (sending.sentAt() != null) model.addAttribute("ended", words.moment(sending.sentAt(), language));
        if (sending.parkedAt() != null) model.addAttribute("ended", words.moment(sending.parkedAt(), language));
        model.addAttribute("next", words.moment(sending.nextTryAt(), language));
        model.addAttribute("about", about(sending));
        return "sending";
    }

    /** Where the alert is that it tells of; null for none. */
    private static String about(Sending sending) {
        return switch (sending.kind()) {
            case ALERT_RAISED, ALERT_RETURNED, ALERT_ESCALATED -> "/alerts/" + sending.subject();
            case ALERT_BACKLOG -> "/alerts?rule=" + sending.subject();
            case TEST -> null;
        };
    }

    private Receiver receiver(Sending sending) {
        return book.history(sending.receiver()).get(0);
    }

    private Sending found(UUID id) {
        return sendings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Listing<Sending> listing(ListQuery query, Language language) {
        String asked = query.of("receiver");
        UUID receiver = asked.matches(Addresses.ID) ? UUID.fromString(asked) : null;
        Sending.State state = Stream.of(Sending.State.values())
                .filter(one -> one.name().equals(query.of("state")))
                .findFirst()
                .orElse(null);
        Rows<Sending> rows = (sort, descending, after, most) -> {
            int from = after == null ? 0 : Integer.parseInt(after);
            List<Sending> some = sendings.list(receiver, state, from, most + 1);
            return new Slice<>(
                    sendings.count(receiver, state),
                    some.stream().limit(most).toList(),
                    some.size() > most ? Optional.of(String.valueOf(from + most)) : Optional.empty());
        };
        List<Column<Sending>> columns = List.of(
                Column.of(
                        "written",
                        one -> Cell.text(words.moment(one.writtenAt(), language))
                                .to("/receivers/sendings/" + one.id())),
                Column.<Sending>of(
                                "receiver",
                                one -> Cell.text(receiver(one).name()).to("/receivers/" + one.receiver()))
                        .naming(),
                Column.of("message-kind", one -> Cell.code(one.kind(), "message-kind")),
                Column.of("sending-state", one -> Cell.code(one.state(), "sending-state")),
                Column.ofNumbers("attempts", one -> Cell.number(one.attempts())),
                Column.of(
                        "failure",
                        one -> one.failure() == null ? Cell.text(null) : Cell.code(one.failure(), "sending-failure")),
                Column.<Sending>of("sending-id", one -> Cell.text(one.id().toString()))
                        .onlyFiled(),
                Column.<Sending>of(
                                "receiver-id", one -> Cell.text(one.receiver().toString()))
                        .onlyFiled());
        List<Option> receivers = Stream.of(Channel.values())
                .flatMap(channel -> book.all(channel).stream())
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        List<Filter> filters = List.of(
                Filter.choice("state", Option.of(language, "sending-state", Sending.State.values()), query),
                Filter.choice("receiver", receivers, query));
        return new Listing<>("sendings", columns, filters, query, rows, language);
    }
}
