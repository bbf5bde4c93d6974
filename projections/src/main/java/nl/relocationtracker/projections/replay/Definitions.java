package nl.relocationtracker.projections.replay;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import nl.relocationtracker.core.replay.Measure;

/** What each measure is, in both languages: its definition, numerator, denominator and what is left out. */
public final class Definitions {

    private static final String[] PARTS = {"definition", "numerator", "denominator", "exclusions"};
    private static final Locale[] LANGUAGES = {Locale.forLanguageTag("nl"), Locale.ENGLISH};

    private Definitions() {}

    /** By part and then by language. */
    public static Map<String, Map<String, String>> of(Measure measure) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (String part : PARTS) {
            Map<String, String> said = new LinkedHashMap<>();
            for (Locale language : LANGUAGES) said.put(language.getLanguage(), text(measure, part, language));
            all.put(part, said);
        }
        return all;
    }

    private static String text(Measure measure, String part, Locale language) {
        // The file without a language is the Dutch one; the language of this machine has no part in it.
        return ResourceBundle.getBundle("measures", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(measure.name() + "." + part);
    }
}
