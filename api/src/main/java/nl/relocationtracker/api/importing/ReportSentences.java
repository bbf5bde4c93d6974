package nl.relocationtracker.api.importing;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.projections.importing.ReportLine;
import nl.relocationtracker.projections.importing.ReportLine.Severity;

/** What a line of a report says, in one language. */
final class ReportSentences {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|([^|}]*)\\|([^|}]*))?}");

    private final ResourceBundle bundle;

    ReportSentences(Locale language) {
        // The file without a language is the Dutch one; the language of this machine has no part in it.
        bundle = ResourceBundle.getBundle("import", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** What is the matter. A place {name|word|words} takes the first word for one of them, the second for more. */
    String sentence(ReportLine line) {
        return filled(key(line), line.details());
    }

    String whatToDo(ReportLine line) {
        return filled(key(line) + ".do", line.details());
    }

    /** Why an import failed or stopped. */
    String reason(String code) {
        return bundle.getString("reason." + code);
    }

    boolean has(String code) {
        return bundle.containsKey(code) && bundle.containsKey(code + ".do");
    }

    /** Some codes are a finding in one file and keep a location or child out in another. */
    private String key(ReportLine line) {
        String refused = line.code() + ".refused";
        if (line.severity() == Severity.PROBLEM && has(refused)) return refused;
        if (has(line.code())) return line.code();
        return line.severity() == Severity.PROBLEM ? "REFUSED" : "FOUND";
    }

    private String filled(String key, Map<String, String> details) {
        return PLACE.matcher(bundle.getString(key)).replaceAll(place -> {
            String value = details.getOrDefault(place.group(1), "?");
            if (place.group(2) == null) return Matcher.quoteReplacement(value);
            return Matcher.quoteReplacement(place.group(value.equals("1") ? 2 : 3));
        });
    }
}
