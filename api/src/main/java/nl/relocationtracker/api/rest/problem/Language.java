package nl.relocationtracker.api.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages of sentences. */
public final class Language {

    public static final Locale DUTCH = Locale.forLanguageTag("nl");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private Language() {}

    /** What Accept-Language asks for; Dutch when it asks for nothing that there is. */
    public static Locale of(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        if (wanted == null) return DUTCH;
        try {
            Locale found = Locale.lookup(LanguageRange.parse(wanted), List.of(DUTCH, ENGLISH));
            return found == null ? DUTCH : found;
        } catch (IllegalArgumentException e) {
            return DUTCH;
        }
    }
}
