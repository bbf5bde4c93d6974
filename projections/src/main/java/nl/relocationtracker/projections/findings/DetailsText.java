package nl.relocationtracker.projections.findings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The details of a finding as JSON: days and identifiers as text. */
final class DetailsText {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DetailsText() {}

    static String write(Map<String, Object> details) {
        Map<String, Object> text = new TreeMap<>();
        details.forEach((name, value) -> text.put(name, value instanceof Number ? value : value.toString()));
        return JSON.writeValueAsString(text);
    }

    /** Days as days, so that a sentence can write them as people do. */
    static Map<String, Object> read(String text) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : JSON.readTree(text).properties())
            details.put(field.getKey(), value(field.getValue()));
        return details;
    }

    private static Object value(JsonNode value) {
        if (value.isNumber()) return value.numberValue();
        String text = value.stringValue();
        return DAY.matcher(text).matches() ? LocalDate.parse(text) : text;
    }
}
