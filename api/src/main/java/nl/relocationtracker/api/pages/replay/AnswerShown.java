package nl.relocationtracker.api.pages.replay;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.replay.bundle.Codebook;
import nl.relocationtracker.api.replay.bundle.PartWords;
import tools.jackson.databind.JsonNode;

/** An answer as a page shows it: of each measure what it is, a picture, and the figures of one day. */
final class AnswerShown {

    /** What is read first, in this order; the rest comes after as the answer has it. */
    private static final List<String> FIRST = List.of(
            "SELECTED",
            "DIFFER",
            "FLAGGED",
            "RATE",
            "RELOCATIONS",
            "ALL",
            "COUNTED",
            "OPENING",
            "ONLY_ASKED",
            "ONLY_LIVE",
            "ONLY_COUNT",
            "BOTH",
            "NEITHER",
            "PRESENT",
            "MISSING",
            "GONE",
            "NOT_FLAGGED",
            "TOTAL");

    private static final Set<String> RATES = Set.of("PER_CHILD_YEAR", "PER_THOUSAND_DAYS", "PLACEMENT_STABILITY");

    /** From so many lines on those of nobody are folded away. */
    private static final int MANY = 8;

    private final JsonNode answer;
    private final LocalDate day;
    private final Language language;
    private final PolicyWords policies;
    private final PartWords parts;
    private final Map<String, JsonNode> before = new HashMap<>();

    AnswerShown(JsonNode answer, LocalDate day, PolicyWords policies, Language language) {
        this.answer = answer;
        this.day = day;
        this.language = language;
        this.policies = policies;
        this.parts = new PartWords(language);
        for (JsonNode table : answer.path("since"))
            for (JsonNode row : table.path("rows")) before.put(key(text(table, "measure"), row), row);
    }

    /**
     * A measure.
     *
     * @param file the name of its table in the bundle
     * @param earlier whether it stands beside what was known earlier
     * @param columns how many children have how many, as a picture; null for none
     * @param lines how it went from day to day, as a picture; null for none
     */
    record Table(
            String id,
            String title,
            String unit,
            String definition,
            String numerator,
            String denominator,
            String exclusions,
            String file,
            boolean earlier,
            List<Group> groups,
            AnswerPictures.Shown columns,
            AnswerPictures.Shown lines) {}

    /**
     * The lines of one policy, or of none.
     *
     * @param policy null where none has a part in it
     * @param others those of nobody, and those that are withheld, where there are many
     */
    record Group(String policy, List<Line> lines, List<Line> others) {}

    /**
     * A figure.
     *
     * @param detail what it is made of; null for nothing
     * @param earlier as it was known earlier; null where that is not asked
     * @param share of the greatest beside it, in hundredths; null where nothing is drawn
     */
    record Line(String label, String figure, String detail, String earlier, Double share) {}

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (JsonNode table : answer.path("tables")) tables.add(table(table));
        return tables;
    }

    private Table table(JsonNode table) {
        String measure = text(table, "measure");
        List<Group> groups = new ArrayList<>();
        rows(table).forEach((policy, rows) -> groups.add(group(measure, policy, rows)));
        AnswerPictures pictures = new AnswerPictures(table, day, language, this::policy);
        return new Table(
                measure,
                title(measure),
                Codebook.word("unit." + text(table, "unit"), language.locale()),
                told(table, "definition"),
                told(table, "numerator"),
                told(table, "denominator"),
                told(table, "exclusions"),
                measure.toLowerCase(Locale.ROOT).replace('_', '-'),
                !before.isEmpty() && !measure.equals("CHANGES") && !measure.equals("REVISION"),
                groups,
                pictures.columns(),
                pictures.lines());
    }

    String title(String measure) {
        return Codebook.word("measure." + measure, language.locale());
    }

    private Map<String, List<JsonNode>> rows(JsonNode table) {
        Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
        for (JsonNode row : table.path("rows"))
            if (text(row, "asOf").equals(day.toString()))
                rows.computeIfAbsent(text(row, "policy"), first -> new ArrayList<>())
                        .add(row);
        return rows;
    }

    private Group group(String measure, String policy, List<JsonNode> rows) {
        double greatest = rows.stream()
                .filter(row -> row.hasNonNull("number"))
                .mapToDouble(row -> row.path("number").doubleValue())
                .max()
                .orElse(0);
        List<Line> told = new ArrayList<>();
        List<Line> others = new ArrayList<>();
        boolean many = rows.size() > MANY;
        for (JsonNode row : rows.stream().sorted(comparing(AnswerShown::rank)).toList()) {
            boolean nothing = row.hasNonNull("withheld") || row.path("number").asLong(1) == 0;
            (many && nothing ? others : told).add(line(measure, row, greatest));
        }
        return new Group(policy == null || policy.isEmpty() ? null : policy(policy), told, others);
    }

    private static int rank(JsonNode row) {
        int first = FIRST.indexOf(text(row, "part"));
        return first < 0 ? FIRST.size() : first;
    }

    private Line line(String measure, JsonNode row, double greatest) {
        JsonNode then = before.get(key(measure, row));
        return new Line(
                parts.of(measure, text(row, "part")),
                figure(measure, row),
                detail(row),
                before.isEmpty() ? null : then == null ? "" : figure(measure, then),
                row.hasNonNull("number") && greatest > 0
                        ? (Double) (100 * row.path("number").doubleValue() / greatest)
                        : null);
    }

    private String key(String measure, JsonNode row) {
        return String.join("|", measure, text(row, "asOf"), text(row, "policy"), text(row, "part"));
    }

    /** As it is told: a number, a share, a rate, or the word for what is withheld. */
    String figure(String measure, JsonNode row) {
        if (row.hasNonNull("withheld")) return language.say("figure.withheld");
        if (row.hasNonNull("number")) return language.number(row.path("number").longValue());
        if (!row.hasNonNull("value")) return language.say("part.no-value");
        double value = row.path("value").doubleValue();
        String part = text(row, "part");
        boolean share = part.contains("SHARE") || part.contains("WITHIN");
        if (share) return language.say("part.percent", 100 * value);
        return language.say(RATES.contains(measure) ? "part.rate" : "part.value", value);
    }

    private String detail(JsonNode row) {
        if (row.hasNonNull("withheld") || !row.hasNonNull("denominator")) return null;
        return language.say(
                "part.of",
                language.number(row.path("numerator").longValue()),
                language.number(row.path("denominator").longValue()));
    }

    /** As in forced/1, or two of them that are compared. */
    String policy(String label) {
        String[] both = label.split(" : ", -1);
        if (both.length == 2) return language.say("part.beside", policy(both[0]), policy(both[1]));
        String[] parts = label.split("/", -1);
        return policies.name(parts[0], language);
    }

    /** What one policy does beside the live one, in sentences; empty where none is asked beside one. */
    List<String> differences() {
        List<String> said = new ArrayList<>();
        for (JsonNode table : answer.path("tables"))
            if (text(table, "measure").equals("COMPARISON"))
                rows(table).forEach((policy, rows) -> said.add(difference(policy, rows)));
        return said;
    }

    private String difference(String label, List<JsonNode> rows) {
        Map<String, String> told = new HashMap<>();
        for (JsonNode row : rows) told.put(text(row, "part"), figure("COMPARISON", row));
        String[] both = label.split(" : ", -1);
        return language.say(
                "replay.differ",
                policy(both[0]),
                policy(both[1]),
                told.get("DIFFER"),
                told.get("ONLY_ASKED"),
                told.get("ONLY_LIVE"),
                told.get("ONLY_COUNT"));
    }

    /** What the disclosure rules do to its figures, in a sentence, or that it is exact. */
    static String note(JsonNode answer, Language language) {
        JsonNode rules = answer.path("disclosure");
        return rules.isObject()
                ? language.say(
                                "figure.rounded",
                                rules.path("least").intValue(),
                                rules.path("mostPercent").intValue(),
                                rules.path("rounding").intValue())
                        + " "
                        + language.say("replay.rounded")
                : language.say("replay.exact");
    }

    private String told(JsonNode table, String what) {
        return text(table.path(what), language.locale().getLanguage());
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
