package nl.relocationtracker.api.pages;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: without capitals and accents. */
public final class PlainText {

    private PlainText() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
