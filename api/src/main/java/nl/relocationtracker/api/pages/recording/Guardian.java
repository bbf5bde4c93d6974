package nl.relocationtracker.api.pages.recording;

import java.util.List;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;

/** Whether a guardian is appointed, where that is known. */
enum Guardian {
    THERE,
    NOT_THERE;

    static Guardian of(Boolean known) {
        if (known == null) return null;
        return known ? THERE : NOT_THERE;
    }

    static Boolean isThere(Guardian chosen) {
        return chosen == null ? null : Boolean.valueOf(chosen == THERE);
    }

    static List<Option> options(Language language) {
        return Option.of(language, "guardian", values());
    }
}
