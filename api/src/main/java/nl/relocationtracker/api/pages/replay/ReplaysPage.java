package nl.relocationtracker.api.pages.replay;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.replay.OwnReplays;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.replay.Outcome;
import nl.relocationtracker.projections.replay.QuestionText;
import nl.relocationtracker.projections.replay.Replay;
import nl.relocationtracker.projections.replay.Retention;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions that somebody asked of history: their own, of which two can be laid side by side. */
@Controller
class ReplaysPage {

    static final String PATH = "/replays";

    /** More questions than anybody asks before their term is over. */
    private static final int ALL = 10_000;

    private static final String STATE = "replay-state";

    private final OwnReplays own;
    private final QuestionWords words;
    private final AccountKeeping accounts;
    private final Retention retention;
    private final Grounds grounds;

    ReplaysPage(OwnReplays own, QuestionWords words, AccountKeeping accounts, Retention retention, Grounds grounds) {
        this.own = own;
        this.words = words;
        this.accounts = accounts;
        this.retention = retention;
        this.grounds = grounds;
    }

    /** A question, with what it asks read. */
    private record Asked(Replay replay, Question question) {

        private String state() {
            return replay.outcome() == null
                    ? replay.state().name()
                    : replay.outcome().name();
        }

        private Instant endedAt() {
            return replay.endedAt();
        }

        private LocalDate day() {
            return QuestionWords.last(question);
        }
    }

    @GetMapping(PATH)
    Object all(ListQuery query, Language language, Model model) {
        List<Filter> filters = List.of(Filter.choice(STATE, states(language), query));
        List<Asked> all = own.newest(0, ALL).stream()
                .map(replay -> new Asked(replay, QuestionText.read(replay.question())))
                .filter(each -> query.asksNoOther(STATE, each.state()))
                .toList();
        Listing<Asked> list =
                new Listing<>("replays", columns(language), filters, query, Rows.of(all, orders()), language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        model.addAttribute("keptFor", retention.days());
        model.addAttribute(
                "comparable",
                all.stream().filter(each -> answered(each.replay())).count() > 1);
        return "replays";
    }

    /** Two that were chosen in the list. */
    @GetMapping(PATH + "/compare")
    SeeOther compare(@RequestParam(required = false) List<UUID> with) {
        return with == null || with.size() != 2
                ? new SeeOther(PATH, "replays-two")
                : new SeeOther(PATH + "/" + with.get(0) + "/compared?with=" + with.get(1), null);
    }

    private List<Column<Asked>> columns(Language language) {
        List<Column<Asked>> columns = new ArrayList<>(List.of(
                Column.<Asked>of("replay-asked", each -> asked(each, language)).sorted(),
                Column.<Asked>of("replay-what", each -> Cell.text(words.line(each.question(), language))),
                Column.<Asked>of("replay-day", each -> Cell.day(each.day())).sorted(),
                Column.<Asked>of(
                                STATE, each -> new Cell(each.state(), "replay.state." + each.state(), null, null, null))
                        .sorted(),
                Column.<Asked>of("replay-ended", each -> Cell.day(day(each.endedAt())))
                        .sorted()));
        if (own.ofEverybody())
            columns.add(
                    2,
                    Column.<Asked>of("replay-by", each -> Cell.text(by(each))).naming());
        return columns;
    }

    private Cell asked(Asked each, Language language) {
        String at = words.moment(each.replay().askedAt(), language);
        Cell cell = Cell.day(day(each.replay().askedAt()))
                .to(PATH + "/" + each.replay().id());
        if (!answered(each.replay())) return cell;
        return cell.chosenIn("compare", "with", each.replay().id().toString(), language.say("replay.choose", at));
    }

    private Map<String, Comparator<Asked>> orders() {
        return Map.of(
                "replay-asked",
                comparing(each -> each.replay().askedAt()),
                "replay-day",
                comparing(Asked::day),
                STATE,
                comparing(Asked::state),
                "replay-ended",
                comparing(Asked::endedAt, nullsLast(naturalOrder())));
    }

    private static boolean answered(Replay replay) {
        return replay.outcome() == Outcome.ANSWERED;
    }

    private String by(Asked each) {
        return Optional.ofNullable(each.replay().account())
                .flatMap(accounts::find)
                .map(Account::name)
                .orElse("");
    }

    private static List<Option> states(Language language) {
        return Stream.concat(Stream.of(Replay.State.WAITING, Replay.State.RUNNING), Arrays.stream(Outcome.values()))
                .map(Enum::name)
                .map(name -> new Option(name, language.say("replay.state." + name)))
                .toList();
    }

    private LocalDate day(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, grounds.zone());
    }
}
