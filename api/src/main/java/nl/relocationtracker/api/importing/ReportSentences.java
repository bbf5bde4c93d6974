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

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle bundle;

    ReportSentences(Locale language) {
        // The file without a language is the Dutch one; the language of this machine has no part in it.
        bundle = ResourceBundle.getBundle("import", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** What is the matter. */
    String sentence(ReportLine line) {
        return filled(key(line), line.details());
    }

    String whatToDo(ReportLine line) {
        return bundle.getString(key(line) + ".do");
    }

    /** Why an import failed or stopped. */
    String reason(String code) {
        return bundle.getString("reason." + code);
    }

    boolean has(String code) {
        return bundle.containsKey(code) && bundle.containsKey(code + ".do");
    }

    private String key(ReportLine line) {
        if (has(line.code())) return line.code();
        return line.severity() == Severity.PROBLEM ? "REFUSED" : "FOUND";
    }

    private String filled(String key, Map<String, String> details) {
        return PLACE.matcher(bundle.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(details.getOrDefault(place.group(1), "?")));
    }
}
