package nl.relocationtracker.api.pages.list;

import java.util.List;
import nl.relocationtracker.api.pages.form.Option;

/**
 * Something by which a list can be narrowed; its label is the message {@code filter.<name>}.
 *
 * @param name of the parameter
 * @param options to choose from; empty for a field to type in
 * @param asked what is asked for; empty for everything
 */
public record Filter(String name, List<Option> options, String asked) {

    public static Filter text(String name, ListQuery query) {
        return new Filter(name, List.of(), query.of(name));
    }

    public static Filter choice(String name, List<Option> options, ListQuery query) {
        return new Filter(name, options, query.of(name));
    }
}
