package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.relocationtracker.core.replay.Series;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where two answers differ, line by line. Where both are about as many days, a day stands beside the day that has its place in the other;
 * otherwise beside the same day.
 */
@Schema(name = "ReplayComparison")
public record ComparisonAnswer(
        UUID one,
        UUID other,

        @Schema(description = "How many lines they have both, and alike.")
        long alike,

        List<Difference> differences) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LABEL = List.of("asOf", "policy", "part");

    public ComparisonAnswer {
        differences = List.copyOf(differences);
    }

    /** A line that is not the same in both. */
    @Schema(name = "ReplayDifference")
    public record Difference(
            String measure,

            @Schema(
                    description =
                            "The day in the one. Of answers about as many days, the first stands beside the first of the"
                                    + " other, and so on; of others each beside the same day.")
            String asOf,

            @Schema(description = "The day in the other that stands beside it.")
            String otherAsOf,

            @Schema(
                    description = "Null where no policy has a part in it.",
                    types = {"string", "null"})
            String policy,

            String part,

            @Schema(
                    description = "As the one has it; null when it has no such line.",
                    types = {"object", "null"})
            Map<String, Object> one,

            @Schema(
                    description = "As the other has it; null when it has no such line.",
                    types = {"object", "null"})
            Map<String, Object> other) {}

    private record Label(String measure, String asOf, String policy, String part) implements Comparable<Label> {

        @Override
        public int compareTo(Label other) {
            return toString().compareTo(other.toString());
        }
    }

    public static ComparisonAnswer of(UUID one, String answer, UUID other, String otherAnswer) {
        JsonNode ours = JSON.readTree(answer);
        JsonNode theirs = JSON.readTree(otherAnswer);
        Map<String, String> beside = beside(days(ours), days(theirs));
        Map<Label, Map<String, Object>> here = lines(ours, beside);
        Map<Label, Map<String, Object>> there = lines(theirs, Map.of());
        TreeSet<Label> all = new TreeSet<>(here.keySet());
        all.addAll(there.keySet());
        Map<String, String> back = new HashMap<>();
        beside.forEach((day, otherDay) -> back.put(otherDay, day));
        List<Difference> differences = new ArrayList<>();
        for (Label label : all) {
            Map<String, Object> figures = here.get(label);
            Map<String, Object> others = there.get(label);
            if (figures != null && figures.equals(others)) continue;
            differences.add(new Difference(
                    label.measure(),
                    back.getOrDefault(label.asOf(), label.asOf()),
                    label.asOf(),
                    label.policy(),
                    label.part(),
                    figures,
                    others));
        }
        return new ComparisonAnswer(one, other, all.size() - differences.size(), differences);
    }

    /** Which day of the other each day of the one stands beside, where that is another. */
    private static Map<String, String> beside(List<String> ours, List<String> theirs) {
        Map<String, String> beside = new HashMap<>();
        if (ours.size() == theirs.size() && !ours.equals(theirs))
            for (int i = 0; i < ours.size(); i++) beside.put(ours.get(i), theirs.get(i));
        return beside;
    }

    private static List<String> days(JsonNode answer) {
        JsonNode question = answer.path("question");
        if (question.hasNonNull("asOf")) return List.of(question.path("asOf").stringValue());
        JsonNode series = question.path("series");
        return new Series(day(series, "from"), day(series, "to"))
                .days().stream().map(LocalDate::toString).toList();
    }

    private static LocalDate day(JsonNode series, String end) {
        return LocalDate.parse(series.path(end).stringValue());
    }

    private static Map<Label, Map<String, Object>> lines(JsonNode answer, Map<String, String> beside) {
        Map<Label, Map<String, Object>> lines = new TreeMap<>();
        for (JsonNode table : answer.path("tables"))
            for (JsonNode row : table.path("rows")) {
                Map<String, Object> figures = new TreeMap<>();
                row.propertyStream()
                        .filter(property -> !LABEL.contains(property.getKey()))
                        .forEach(property -> figures.put(property.getKey(), plain(property.getValue())));
                String day = row.path("asOf").stringValue();
                lines.put(
                        new Label(
                                table.path("measure").stringValue(),
                                beside.getOrDefault(day, day),
                                row.has("policy") ? row.path("policy").stringValue() : null,
                                row.path("part").stringValue()),
                        figures);
            }
        return lines;
    }

    private static Object plain(JsonNode value) {
        return value.isNumber() ? value.numberValue() : value.stringValue();
    }
}
