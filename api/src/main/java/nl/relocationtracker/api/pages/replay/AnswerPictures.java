package nl.relocationtracker.api.pages.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.picture.ColumnsPicture;
import nl.relocationtracker.api.pages.picture.LinesPicture;
import nl.relocationtracker.api.replay.bundle.PartWords;
import tools.jackson.databind.JsonNode;

/** The pictures of a table of an answer. What is withheld is not drawn. */
final class AnswerPictures {

    /** What is followed from day to day. */
    private static final Map<String, String> FOLLOWED = Map.ofEntries(
            Map.entry("CHILDREN", "PRESENT"),
            Map.entry("POPULATION", "TOTAL"),
            Map.entry("DISTRIBUTION", "COUNTED"),
            Map.entry("FLAGGED", "FLAGGED"),
            Map.entry("COMPARISON", "DIFFER"),
            Map.entry("PER_CHILD_YEAR", "RATE"),
            Map.entry("PER_THOUSAND_DAYS", "RATE"),
            Map.entry("PLACEMENT_STABILITY", "RATE"),
            Map.entry("THREE_IN_A_YEAR", "SHARE"),
            Map.entry("EMERGENCY_TO_EMERGENCY", "SHARE"),
            Map.entry("CLOSURES", "SHARE_CAUSED"),
            Map.entry("EMERGENCY_FLOW", "CLOSING"),
            Map.entry("MUNICIPALITY_CHANGES", "SHARE"),
            Map.entry("CHURN", "OPEN"),
            Map.entry("FITTING_CARE", "PRESENT"),
            Map.entry("HOUSEHOLD_APART", "APART"),
            Map.entry("REGISTRATION_LAG", "RELOCATION.MEDIAN_DAYS"),
            Map.entry("REVISION", "CHILDREN"));

    private final JsonNode table;
    private final LocalDate day;
    private final Language language;
    private final UnaryOperator<String> policies;

    /** @param policies what a policy is called */
    AnswerPictures(JsonNode table, LocalDate day, Language language, UnaryOperator<String> policies) {
        this.table = table;
        this.day = day;
        this.language = language;
        this.policies = policies;
    }

    /**
     * A picture, in two widths.
     *
     * @param followed what is drawn, in words
     * @param legend what the series are, in their order; empty where there is one alone
     */
    record Shown(String id, String followed, Object wide, Object narrow, List<String> legend) {}

    /** How many children have how many, a column for each policy side by side; null for another measure. */
    Shown columns() {
        if (!measure().equals("DISTRIBUTION")) return null;
        Map<String, Map<Integer, Long>> series = new LinkedHashMap<>();
        TreeSet<Integer> counts = new TreeSet<>();
        for (JsonNode row : table.path("rows")) {
            String part = AnswerShown.text(row, "part");
            if (!part.matches("\\d+") || !AnswerShown.text(row, "asOf").equals(day.toString())) continue;
            counts.add(Integer.valueOf(part));
            Map<Integer, Long> of = series.computeIfAbsent(policy(row), first -> new TreeMap<>());
            if (row.hasNonNull("number"))
                of.put(Integer.valueOf(part), row.path("number").longValue());
        }
        if (series.values().stream().allMatch(Map::isEmpty)) return null;
        return new Shown(
                "columns-" + measure(),
                "",
                ColumnsPicture.of(counts.last(), List.copyOf(series.values()), ColumnsPicture.WIDE, language),
                ColumnsPicture.of(counts.last(), List.copyOf(series.values()), ColumnsPicture.NARROW, language),
                legend(series));
    }

    /** How it went from day to day, a line for each policy; null where one day is asked about. */
    Shown lines() {
        String part = FOLLOWED.get(measure());
        Map<String, Map<LocalDate, Double>> series = new LinkedHashMap<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (JsonNode row : table.path("rows")) {
            LocalDate on = LocalDate.parse(AnswerShown.text(row, "asOf"));
            days.add(on);
            if (!AnswerShown.text(row, "part").equals(part)) continue;
            Map<LocalDate, Double> of = series.computeIfAbsent(policy(row), first -> new TreeMap<>());
            JsonNode value = row.hasNonNull("number") ? row.path("number") : row.path("value");
            if (value.isNumber() && !row.hasNonNull("withheld")) of.put(on, value.doubleValue());
        }
        if (days.size() < 2 || series.values().stream().allMatch(Map::isEmpty)) return null;
        return new Shown(
                "lines-" + measure(),
                new PartWords(language).of(measure(), part),
                LinesPicture.of(List.copyOf(days), List.copyOf(series.values()), LinesPicture.WIDE, language),
                LinesPicture.of(List.copyOf(days), List.copyOf(series.values()), LinesPicture.NARROW, language),
                legend(series));
    }

    private List<String> legend(Map<String, ?> series) {
        List<String> legend = new ArrayList<>();
        if (series.size() > 1) series.keySet().forEach(label -> legend.add(policies.apply(label)));
        return legend;
    }

    private String measure() {
        return AnswerShown.text(table, "measure");
    }

    private static String policy(JsonNode row) {
        return AnswerShown.text(row, "policy");
    }
}
