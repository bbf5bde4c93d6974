package nl.relocationtracker.api.pages.recording;

import java.util.List;
import nl.relocationtracker.api.pages.form.Option;

/**
 * A field of a form, and how it is drawn.
 *
 * @param name of the component of the form's record
 * @param options to choose from; empty where one types
 */
record Part(String name, Look look, List<Option> options) {

    /** How a field is drawn. */
    enum Look {
        TEXT,
        DAY,
        NOTE,
        SELECT,
        RADIOS,
        CHECK,
        CHECKS,
        PLACE
    }

    static Part of(String name, Look look) {
        return new Part(name, look, List.of());
    }

    static Part day(String name) {
        return of(name, Look.DAY);
    }

    static Part place() {
        return of(Sheet.PLACE, Look.PLACE);
    }

    static Part note(String name) {
        return of(name, Look.NOTE);
    }

    static Part select(String name, List<Option> options) {
        return new Part(name, Look.SELECT, options);
    }

    static Part radios(String name, List<Option> options) {
        return new Part(name, Look.RADIOS, options);
    }
}
