package nl.relocationtracker.api.replay.bundle;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import nl.relocationtracker.core.disclosure.Shown.Why;
import tools.jackson.databind.JsonNode;

/** Says in words what is in a bundle, as Markdown, which reads as it is. */
public final class Codebook {

    private static final List<String> TOLD = List.of("definition", "numerator", "denominator", "exclusions");

    private final Locale language;
    private final StringBuilder text = new StringBuilder();

    private Codebook(Locale language) {
        this.language = language;
    }

    static String of(JsonNode answer, List<AnswerTable> tables, Locale language) {
        return new Codebook(language).told(answer, tables);
    }

    static String title(AnswerTable table, Locale language) {
        String measure = word("measure." + table.measure(), language);
        return table.since() ? word("since", language) + ": " + measure : measure;
    }

    /** The file without a language is the Dutch one; the language of this machine has no part in it. */
    public static String word(String key, Locale language) {
        return ResourceBundle.getBundle("codebook", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    private String told(JsonNode answer, List<AnswerTable> tables) {
        line("# ", word("title"), "");
        line("", word("intro"), "\n");
        line("", word(answer.hasNonNull("disclosure") ? "disclosed" : "exact"), "\n");
        about(answer);
        line("## ", word("columns"), "");
        for (Field field : Field.values()) line("- `", field.column(), "`: " + word("field." + field.column()));
        line("", "", "");
        for (Why why : Why.values()) line("- `", why.name(), "`: " + word("withheld." + why));
        line("", "", "");
        line("## ", word("tables"), "");
        tables.forEach(this::table);
        policies(answer);
        return text.toString();
    }

    private void about(JsonNode answer) {
        JsonNode question = answer.path("question");
        row("position", question.path("position"));
        row("known-at", question.path("knownAt"));
        row("as-of", question.path("asOf"));
        row("series", question.path("series"));
        row("selection", question.path("selection"));
        row("program-version", answer.path("programVersion"));
        row("erasures", answer.path("erasures"));
        row("grouping", answer.path("grouping"));
        row("rules", answer.path("disclosure"));
        line("", "", "");
    }

    private void row(String key, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return;
        line("- ", word("about." + key), ": " + (value.isValueNode() ? value.asString() : value.toString()));
    }

    private void table(AnswerTable table) {
        line("### ", title(table, language), "");
        line("", word("file"), ": `" + Bundle.CSV.formatted(table.name()) + "`  ");
        line("", word("unit"), ": " + word("unit." + table.unit()) + "  ");
        for (String what : TOLD) line("", word(what), ": " + table.told(what, language) + "  ");
        line("", "", "");
        if (table.parts().isEmpty()) return;
        line("", word("parts"), "\n");
        PartWords words = PartWords.in(language);
        for (String part : table.parts()) line("- `", part, "`: " + words.of(table.measure(), part));
        line("", "", "");
    }

    private void policies(JsonNode answer) {
        line("## ", word("policies"), "");
        for (JsonNode policy : answer.path("policies")) {
            line(
                    "### ",
                    policy.path("name").stringValue() + "/"
                            + policy.path("version").asString(),
                    "");
            line("", word(policy.path("live").asBoolean() ? "live" : "not-live"), "");
            line("- SHA-256: ", policy.path("hash").stringValue(), "");
            line("- `", policy.path("parameters").toString(), "`");
            line("", "", "");
        }
    }

    private void line(String before, String words, String after) {
        text.append(before).append(words).append(after).append('\n');
        if (before.startsWith("#")) text.append('\n');
    }

    private String word(String key) {
        return word(key, language);
    }
}
