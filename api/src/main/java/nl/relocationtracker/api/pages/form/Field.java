package nl.relocationtracker.api.pages.form;

import java.util.List;

/**
 * A field as it is drawn.
 *
 * @param name of the component that it fills, and its id on the page
 * @param hint what helps to fill it in, or null
 * @param typed what stands in it; several for a field of boxes to tick
 * @param wrong what is wrong with it, in sentences
 * @param required whether it can be left empty
 */
public record Field(String name, String label, String hint, List<String> typed, List<String> wrong, boolean required) {

    /** What stands in it, where that is one text. */
    public String text() {
        return typed.isEmpty() ? "" : typed.get(0);
    }

    public boolean has(String value) {
        return typed.contains(value);
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    /** The ids of what describes it, or null when nothing does. */
    public String described() {
        if (isWrong()) return hint == null ? name + "-wrong" : name + "-wrong " + name + "-hint";
        return hint == null ? null : name + "-hint";
    }
}
