package nl.relocationtracker.api.pages.form;

import java.time.LocalDate;
import java.util.List;

/**
 * A field of a form, and how it is drawn.
 *
 * @param name of the component of the form's record
 * @param options to choose from; empty where one types
 * @param first before which no day is offered, since it would be refused; null where none is known
 * @param last after which no day is offered, since it would be refused; null where none is known
 */
public record Part(String name, Look look, List<Option> options, LocalDate first, LocalDate last) {

    /** The name of the field in which a location is typed. */
    public static final String PLACE = "place";

    /** How a field is drawn. */
    public enum Look {
        TEXT,
        NUMBER,
        DAY,
        NOTE,
        SELECT,
        RADIOS,
        CHECK,
        CHECKS,
        PLACE
    }

    public Part(String name, Look look, List<Option> options) {
        this(name, look, options, null, null);
    }

    public static Part of(String name, Look look) {
        return new Part(name, look, List.of());
    }

    public static Part day(String name) {
        return of(name, Look.DAY);
    }

    /** One before or after which there is nothing to offer. */
    public static Part dayBetween(LocalDate first, String name, LocalDate last) {
        return new Part(name, Look.DAY, List.of(), first, last);
    }

    public static Part place() {
        return of(PLACE, Look.PLACE);
    }

    public static Part note(String name) {
        return of(name, Look.NOTE);
    }

    public static Part select(String name, List<Option> options) {
        return new Part(name, Look.SELECT, options);
    }

    public static Part radios(String name, List<Option> options) {
        return new Part(name, Look.RADIOS, options);
    }
}
