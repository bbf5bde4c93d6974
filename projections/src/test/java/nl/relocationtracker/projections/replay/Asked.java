package nl.relocationtracker.projections.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.replay.Knowledge;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.core.replay.Series;
import nl.relocationtracker.projections.recording.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions of tests, and what was answered. */
public final class Asked {

    static final Answering.Progress UNHEARD = new Answering.Progress() {
        @Override
        public void inAll(long events) {}

        @Override
        public void read(long more) {}
    };

    private static final JsonMapper JSON = new JsonMapper();

    private Asked() {}

    /** Everything about one day, as it is known now. */
    public static Question about(LocalDate day, CountingPolicy... policies) {
        return new Question(
                null, null, day, null, Selection.EVERYBODY, List.of(policies), Set.of(Measure.values()), null);
    }

    static Question about(Series series, CountingPolicy... policies) {
        return new Question(
                null, null, null, series, Selection.EVERYBODY, List.of(policies), Set.of(Measure.values()), null);
    }

    static Question knownAt(Question question, Instant moment) {
        return new Question(
                new Knowledge(moment, null),
                question.since(),
                question.asOf(),
                question.series(),
                question.selection(),
                question.policies(),
                question.measures(),
                question.wanted());
    }

    static Question since(Question question, Instant moment) {
        return new Question(
                question.known(),
                new Knowledge(moment, null),
                question.asOf(),
                question.series(),
                question.selection(),
                question.policies(),
                question.measures(),
                question.wanted());
    }

    static Question of(Question question, Selection selection) {
        return new Question(
                question.known(),
                question.since(),
                question.asOf(),
                question.series(),
                selection,
                question.policies(),
                question.measures(),
                question.wanted());
    }

    static Answer answer(Store store, Question question) {
        try {
            return store.get(Answering.class).answer(question, UNHEARD);
        } catch (java.sql.SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The exact answer. */
    public static Figures exact(Store store, Question question) {
        return figures(answer(store, question).exact());
    }

    static Figures figures(String answer) {
        return new Figures(JSON.readTree(answer));
    }

    /** The figures of an answer. */
    public record Figures(JsonNode answer) {

        /** @param line the measure, the policy if there is one, and the part */
        public Long number(LocalDate day, String... line) {
            return row("tables", day, line)
                    .map(row -> row.path("number"))
                    .filter(JsonNode::isNumber)
                    .map(JsonNode::longValue)
                    .orElse(null);
        }

        Double value(LocalDate day, String... line) {
            return row("tables", day, line)
                    .map(row -> row.path("value"))
                    .filter(JsonNode::isNumber)
                    .map(JsonNode::doubleValue)
                    .orElse(null);
        }

        String withheld(LocalDate day, String... line) {
            return row("tables", day, line)
                    .map(row -> row.path("withheld").asString())
                    .orElse(null);
        }

        Long numberBefore(LocalDate day, String... line) {
            return row("since", day, line)
                    .map(row -> row.path("number").longValue())
                    .orElse(null);
        }

        private Optional<JsonNode> row(String tables, LocalDate day, String... line) {
            for (JsonNode table : answer.path(tables)) {
                if (!table.path("measure").asString().equals(line[0])) continue;
                for (JsonNode row : table.path("rows"))
                    if (row.path("asOf").asString().equals(day.toString())
                            && row.path("part").asString().equals(line[line.length - 1])
                            && (line.length == 2
                                    || row.path("policy").asString().equals(line[1]))) return Optional.of(row);
            }
            return Optional.empty();
        }
    }
}
