package nl.relocationtracker.api.pages.list;

import java.time.LocalDate;
import nl.relocationtracker.api.csv.Formulas;
import nl.relocationtracker.core.location.LocationKind;

/**
 * What stands in one place of a list.
 *
 * @param value a text, a number or a day; null for nothing
 * @param message the key of the message that says the value, which is a code then, or null
 * @param href where it leads, or null
 * @param detail a smaller text beneath, or null
 * @param kind of reception, shown with its colour and texture beneath, or null
 * @param box by which the row can be chosen, or null
 */
public record Cell(Object value, String message, String href, String detail, LocationKind kind, Box box) {

    public Cell(Object value, String message, String href, String detail, LocationKind kind) {
        this(value, message, href, detail, kind, null);
    }

    /**
     * A box to tick, of a form that stands elsewhere on the page.
     *
     * @param form its id
     * @param label what is chosen by it
     */
    public record Box(String form, String name, String value, String label) {}

    public static Cell text(String text) {
        return new Cell(text, null, null, null, null);
    }

    public static Cell number(long number) {
        return new Cell(number, null, null, null, null);
    }

    /** @param day null for none */
    public static Cell day(LocalDate day) {
        return new Cell(day, null, null, null, null);
    }

    /** A code, which a page says in words and a file as it is. */
    public static Cell code(Enum<?> code, String prefix) {
        return new Cell(code.name(), prefix + "." + code.name(), null, null, null);
    }

    public Cell to(String href) {
        return new Cell(value, message, href, detail, kind);
    }

    public Cell with(String detail) {
        return new Cell(value, message, href, detail, kind);
    }

    public Cell in(LocationKind kind) {
        return new Cell(value, message, href, detail, kind);
    }

    public Cell chosenIn(String form, String name, String chosen, String label) {
        return new Cell(value, message, href, detail, kind, new Box(form, name, chosen, label));
    }

    /** Whether there is nothing in it but its value. */
    public boolean isSingle() {
        return detail == null && kind == null && box == null;
    }

    public boolean isDay() {
        return value instanceof LocalDate;
    }

    /** As it stands in a file. */
    String filed() {
        if (value == null) return "";
        String text = value.toString();
        return value instanceof String ? Formulas.defused(text) : text;
    }
}
