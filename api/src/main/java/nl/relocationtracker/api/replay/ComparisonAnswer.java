package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two answers differ, line by line. */
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
            String asOf,

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
        Map<Label, Map<String, Object>> ours = lines(answer);
        Map<Label, Map<String, Object>> theirs = lines(otherAnswer);
        TreeSet<Label> all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Label label : all) {
            Map<String, Object> here = ours.get(label);
            Map<String, Object> there = theirs.get(label);
            if (here != null && here.equals(there)) continue;
            differences.add(new Difference(label.measure(), label.asOf(), label.policy(), label.part(), here, there));
        }
        return new ComparisonAnswer(one, other, all.size() - differences.size(), differences);
    }

    private static Map<Label, Map<String, Object>> lines(String answer) {
        Map<Label, Map<String, Object>> lines = new TreeMap<>();
        for (JsonNode table : JSON.readTree(answer).path("tables"))
            for (JsonNode row : table.path("rows")) {
                Map<String, Object> figures = new TreeMap<>();
                row.propertyStream()
                        .filter(property -> !LABEL.contains(property.getKey()))
                        .forEach(property -> figures.put(property.getKey(), plain(property.getValue())));
                lines.put(
                        new Label(
                                table.path("measure").stringValue(),
                                row.path("asOf").stringValue(),
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
