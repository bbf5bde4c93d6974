package nl.relocationtracker.api.pages.form;

import java.util.Arrays;
import java.util.List;
import nl.relocationtracker.api.pages.language.Language;

/** One of the things that can be chosen in a field. */
public record Option(String value, String label) {

    /** @param prefix of the messages that name them, as in {@code kind} for {@code kind.REGULAR} */
    public static List<Option> of(Language language, String prefix, Enum<?>... all) {
        return Arrays.stream(all)
                .map(one -> new Option(one.name(), language.say(prefix + "." + one.name())))
                .toList();
    }
}
