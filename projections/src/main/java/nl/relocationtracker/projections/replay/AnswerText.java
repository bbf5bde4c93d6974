package nl.relocationtracker.projections.replay;

import static nl.relocationtracker.projections.replay.QuestionText.JSON;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.Shown.Why;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Measure.Unit;
import nl.relocationtracker.core.replay.Row;
import nl.relocationtracker.core.replay.Rows;
import nl.relocationtracker.core.replay.fold.Fold;
import nl.relocationtracker.projections.counts.PolicyText;

/**
 * An answer as JSON. The same question, position, program version and number of erasures give the same bytes: nothing in it says when
 * or how fast it was reckoned, keys stand in a fixed order, rows are sorted, and what is no whole number is rounded to six decimals.
 */
final class AnswerText {

    private static final int DECIMALS = 6;

    private AnswerText() {}

    @JsonPropertyOrder({
        "question",
        "questionHash",
        "programVersion",
        "erasures",
        "grouping",
        "disclosure",
        "policies",
        "tables",
        "since"
    })
    private record Document(
            @JsonRawValue String question,
            String questionHash,
            String programVersion,
            int erasures,
            String grouping,
            DisclosureRules disclosure,
            List<Policy> policies,
            List<Table> tables,
            List<Table> since) {}

    @JsonPropertyOrder({"name", "version", "live", "beside", "hash", "parameters"})
    private record Policy(
            String name, int version, boolean live, String beside, String hash, Map<String, Object> parameters) {}

    @JsonPropertyOrder({"measure", "unit", "definition", "numerator", "denominator", "exclusions", "rows"})
    private record Table(
            Measure measure,
            Unit unit,
            Map<String, String> definition,
            Map<String, String> numerator,
            Map<String, String> denominator,
            Map<String, String> exclusions,
            List<Line> rows) {}

    @JsonPropertyOrder({"asOf", "policy", "part", "number", "numerator", "denominator", "value", "withheld"})
    private record Line(
            LocalDate asOf,
            String policy,
            String part,
            Long number,
            Long numerator,
            Long denominator,
            BigDecimal value,
            Why withheld) {}

    /** @param rules null for the exact figures */
    static String of(Sums sums, List<CountingPolicy> live, String programVersion, DisclosureRules rules) {
        String question = QuestionText.write(sums.question());
        return JSON.writeValueAsString(new Document(
                question,
                hash(question),
                programVersion,
                sums.erasures(),
                Fold.GROUPING.name() + "/" + Fold.GROUPING.version(),
                rules,
                policies(sums.fold(), live),
                tables(rules == null ? Rows.exact(sums.now()) : Rows.under(rules, sums.now())),
                sums.since() == null
                        ? null
                        : tables(
                                rules == null
                                        ? Rows.exact(sums.since())
                                        : Rows.earlier(rules, sums.since(), sums.now()))));
    }

    private static List<Policy> policies(Fold fold, List<CountingPolicy> live) {
        return fold.policies().stream()
                .map(policy -> {
                    CountingPolicy beside = fold.liveBeside(policy);
                    return new Policy(
                            policy.name(),
                            policy.version(),
                            live.contains(policy),
                            beside == null ? null : beside.name() + "/" + beside.version(),
                            PolicyText.hash(policy),
                            new TreeMap<>(PolicyText.parameters(policy)));
                })
                .toList();
    }

    private static List<Table> tables(List<Row> all) {
        Map<Measure, List<Line>> lines = new TreeMap<>();
        for (Row row : all)
            lines.computeIfAbsent(row.measure(), first -> new ArrayList<>()).add(line(row));
        List<Table> tables = new ArrayList<>();
        lines.forEach((measure, rows) -> {
            Map<String, Map<String, String>> words = Definitions.of(measure);
            tables.add(new Table(
                    measure,
                    measure.unit(),
                    words.get("definition"),
                    words.get("numerator"),
                    words.get("denominator"),
                    words.get("exclusions"),
                    rows));
        });
        return tables;
    }

    private static Line line(Row row) {
        return new Line(
                row.day(),
                row.policy(),
                row.part(),
                row.number(),
                row.numerator(),
                row.denominator(),
                row.value() == null ? null : rounded(row.value()),
                row.withheld());
    }

    private static BigDecimal rounded(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }

    /** SHA-256, in hexadecimal. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
