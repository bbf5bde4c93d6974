package nl.relocationtracker.api.replay.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The table of one measure.
 *
 * @param name of its files, without what they end in
 * @param since whether it is as the earlier moment had it
 * @param json as it stands in the answer
 */
record AnswerTable(String name, boolean since, JsonNode json) {

    static List<AnswerTable> in(JsonNode answer) {
        List<AnswerTable> tables = new ArrayList<>();
        for (JsonNode table : answer.path("tables")) tables.add(new AnswerTable(name(table), false, table));
        for (JsonNode table : answer.path("since")) tables.add(new AnswerTable("since-" + name(table), true, table));
        return List.copyOf(tables);
    }

    private static String name(JsonNode table) {
        return table.path("measure").stringValue().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String measure() {
        return json.path("measure").stringValue();
    }

    String unit() {
        return json.path("unit").stringValue();
    }

    /** What the measure is: {@code definition}, {@code numerator}, {@code denominator} or {@code exclusions}. */
    String told(String what, Locale language) {
        return json.path(what).path(language.getLanguage()).asString("");
    }

    /** What stands in its lines under {@code part}, each once, in the order in which they come. */
    List<String> parts() {
        return json.path("rows")
                .valueStream()
                .map(row -> row.path("part").stringValue())
                .distinct()
                .toList();
    }

    JsonNode rows() {
        return json.path("rows");
    }
}
