package nl.relocationtracker.api.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking text for a formula. Source: OWASP, CSV Injection.
 *
 * <p>A spreadsheet separates fields by what its country does, a Dutch one by semicolons, whatever separates them in the file: so what
 * follows a separator within the text begins a cell too.
 */
public final class Formulas {

    private static final Pattern BEGINNING = Pattern.compile("(^|[;,\\t\\r\\n])([\\s\"']*)(?=[=+\\-@])");

    private Formulas() {}

    /** The text with an apostrophe before whatever could begin a formula. Example: {@code ;=19} becomes {@code ;'=19}. */
    public static String defused(String text) {
        return BEGINNING.matcher(text).replaceAll("$1$2'");
    }
}
