package nl.relocationtracker.api.pages.replay;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.api.replay.ComparisonAnswer;
import nl.relocationtracker.api.replay.ComparisonAnswer.Difference;
import nl.relocationtracker.api.replay.OwnReplays;
import nl.relocationtracker.api.replay.bundle.PartWords;
import nl.relocationtracker.core.replay.Knowledge;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.replay.QuestionText;
import nl.relocationtracker.projections.replay.Replay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Two answers side by side: where they differ, and which later records made the difference. */
@Controller
class ComparedPage {

    private static final String MEASURE = "compared-measure";

    private final OwnReplays own;
    private final QuestionWords words;
    private final PolicyWords policies;

    ComparedPage(OwnReplays own, QuestionWords words, PolicyWords policies) {
        this.own = own;
        this.words = words;
        this.policies = policies;
    }

    /** An answer and what it answers. */
    private record Side(UUID id, Question question, String answer) {}

    /** What one of them asks, in words, and where it is. */
    record Asks(UUID id, String title, List<QuestionWords.Said> said) {}

    @GetMapping(ReplayPage.ONE + "/compared")
    Object compared(@PathVariable UUID id, @RequestParam UUID with, ListQuery query, Language language, Model model) {
        Side one = side(id);
        Side other = side(with);
        ComparisonAnswer compared = ComparisonAnswer.of(id, one.answer(), with, other.answer());
        AnswerShown shown = new AnswerShown(
                WrittenOut.JSON.readTree(one.answer()), QuestionWords.last(one.question()), policies, language);
        List<Difference> all = compared.differences().stream()
                .filter(each -> query.asksNoOther(MEASURE, each.measure()))
                .toList();
        List<Filter> filters = List.of(Filter.choice(
                MEASURE,
                compared.differences().stream()
                        .map(Difference::measure)
                        .distinct()
                        .map(measure -> new Option(measure, shown.title(measure)))
                        .toList(),
                query));
        Listing<Difference> list = new Listing<>(
                "compared",
                columns(shown, isPaired(one, other), language),
                filters,
                query,
                Rows.of(all, orders(shown)),
                language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        model.addAttribute("alike", compared.alike());
        model.addAttribute("different", compared.differences().size());
        model.addAttribute(
                "sides", Stream.of(one, other).map(side -> asks(side, language)).toList());
        model.addAttribute("paired", paired(one, other, language));
        model.addAttribute("note", AnswerShown.note(WrittenOut.JSON.readTree(one.answer()), language));
        model.addAttribute("later", later(one, other, language));
        model.addAttribute("askable", isAskable(one.question(), other.question()));
        return "replay-compared";
    }

    /** Asks the later of them once more, beside what was known at the earlier: its answer says by which records it changed. */
    @PostMapping(ReplayPage.ONE + "/compared")
    SeeOther askWhy(@PathVariable UUID id, @RequestParam UUID with) {
        Question one = side(id).question();
        Question other = side(with).question();
        if (!isAskable(one, other)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        boolean first = one.known().at().isAfter(other.known().at());
        Question later = first ? one : other;
        Knowledge earlier = (first ? other : one).known();
        Question why = new Question(
                later.known(),
                earlier,
                later.asOf(),
                later.series(),
                later.selection(),
                later.policies(),
                later.measures(),
                later.wanted());
        return new SeeOther("/replays/" + own.ask(why), "replay-asked");
    }

    /** The same but for what was known. */
    private static boolean isAskable(Question one, Question other) {
        return !one.known().at().equals(other.known().at()) && bare(one).equals(bare(other));
    }

    private static Question bare(Question question) {
        return new Question(
                null,
                null,
                question.asOf(),
                question.series(),
                question.selection(),
                question.policies(),
                question.measures(),
                question.wanted());
    }

    /** By which later records they differ, where one of them was asked beside what the other knew; empty otherwise. */
    private List<String> later(Side one, Side other, Language language) {
        for (Side[] pair : new Side[][] {{one, other}, {other, one}}) {
            Knowledge since = pair[0].question().since();
            if (since == null || !since.at().equals(pair[1].question().known().at())) continue;
            return changes(pair[0], language);
        }
        return List.of();
    }

    private List<String> changes(Side side, Language language) {
        List<String> said = new ArrayList<>();
        JsonNode answer = WrittenOut.JSON.readTree(side.answer());
        AnswerShown shown = new AnswerShown(answer, QuestionWords.last(side.question()), policies, language);
        PartWords parts = new PartWords(language);
        for (JsonNode table : answer.path("tables"))
            if (AnswerShown.text(table, "measure").equals("CHANGES"))
                for (JsonNode row : table.path("rows"))
                    said.add(language.say(
                            "part.says",
                            parts.of("CHANGES", AnswerShown.text(row, "part")),
                            shown.figure("CHANGES", row)));
        return said;
    }

    /** Whether days that are not the same stand beside each other. */
    private static boolean isPaired(Side one, Side other) {
        List<LocalDate> days = one.question().days();
        List<LocalDate> others = other.question().days();
        return days.size() == others.size() && !days.equals(others);
    }

    /** Which day stands on which side, in words; null where it is the same day on both. */
    private static String paired(Side one, Side other, Language language) {
        if (!isPaired(one, other)) return null;
        List<LocalDate> days = one.question().days();
        return language.say(
                days.size() == 1 ? "compared.paired" : "compared.paired.series",
                language.day(days.get(0)),
                language.day(other.question().days().get(0)));
    }

    private static List<Column<Difference>> columns(AnswerShown shown, boolean paired, Language language) {
        PartWords parts = new PartWords(language);
        List<Column<Difference>> columns = new ArrayList<>(List.of(
                Column.<Difference>of(MEASURE, each -> Cell.text(shown.title(each.measure())))
                        .sorted(),
                Column.<Difference>of(
                                paired ? "compared-day-one" : "compared-day",
                                each -> Cell.day(LocalDate.parse(each.asOf())))
                        .sorted(),
                Column.of(
                        "compared-policy", each -> Cell.text(each.policy() == null ? "" : shown.policy(each.policy()))),
                Column.of("compared-part", each -> Cell.text(parts.of(each.measure(), each.part()))),
                Column.ofNumbers("compared-one", each -> Cell.text(figure(each, each.one(), shown))),
                Column.ofNumbers("compared-other", each -> Cell.text(figure(each, each.other(), shown)))));
        if (paired)
            columns.add(2, Column.of("compared-day-other", each -> Cell.day(LocalDate.parse(each.otherAsOf()))));
        return columns;
    }

    private static Map<String, Comparator<Difference>> orders(AnswerShown shown) {
        return Map.of(
                MEASURE,
                comparing(each -> shown.title(each.measure())),
                "compared-day",
                comparing(Difference::asOf),
                "compared-day-one",
                comparing(Difference::asOf));
    }

    private static String figure(Difference difference, Map<String, Object> row, AnswerShown shown) {
        if (row == null) return "";
        Map<String, Object> whole = new HashMap<>(row);
        whole.put("part", difference.part());
        return shown.figure(difference.measure(), WrittenOut.JSON.valueToTree(whole));
    }

    private Asks asks(Side side, Language language) {
        return new Asks(side.id(), words.days(side.question(), language), words.all(side.question(), language));
    }

    private Side side(UUID id) {
        Replay replay = own.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Side(
                id,
                QuestionText.read(replay.question()),
                own.answer(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
