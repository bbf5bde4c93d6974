package nl.relocationtracker.api.pages.list;

import java.util.List;
import java.util.Optional;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;

/**
 * Something by which a list can be narrowed; its label is the message {@code filter.<name>}.
 *
 * @param name of the parameter
 * @param options to choose from; empty for a field to type in
 * @param asked what is asked for; empty for everything
 * @param wrong the message that says why nothing can be found by that, or null
 */
public record Filter(String name, List<Option> options, String asked, String wrong) {

    /** More than so many are not summed up in a sentence. */
    private static final int MOST_SUMMED_UP = 20;

    public static Filter text(String name, ListQuery query) {
        return new Filter(name, List.of(), query.of(name), null);
    }

    /** A whole number that is not negative. */
    public static Filter number(String name, ListQuery query) {
        String asked = query.of(name);
        return new Filter(name, List.of(), asked, asked.matches("[0-9]{0,4}") ? null : "filter.wrong.number");
    }

    /** One of these and nothing else. */
    public static Filter choice(String name, List<Option> options, ListQuery query) {
        String asked = query.of(name);
        boolean known = asked.isEmpty()
                || options.stream().anyMatch(option -> option.value().equals(asked));
        if (known) return new Filter(name, options, asked, null);
        return new Filter(
                name, options, asked, options.size() > MOST_SUMMED_UP ? "filter.wrong.of-many" : "filter.wrong");
    }

    /** One of these, or one that was among them before: nothing is found by it now. */
    public static Filter choiceOfNow(String name, List<Option> options, ListQuery query) {
        Filter strict = choice(name, options, query);
        return new Filter(name, options, strict.asked(), null);
    }

    /** What a link asks for, where nobody could choose from all that there is; or everything. */
    public static Filter known(String name, Optional<Option> known, ListQuery query) {
        return new Filter(
                name, known.stream().toList(), query.of(name), known.isPresent() ? null : "filter.wrong.unknown");
    }

    public boolean isWrong() {
        return wrong != null;
    }

    /**
     * Something that is asked for and there is not.
     *
     * @param href where it can be asked otherwise: the field, or the list without it
     * @param sentence what is wrong, and what can be chosen
     */
    public record Problem(String href, String sentence) {}

    /** What is wrong with some filters. */
    public static List<Problem> problems(List<Filter> some, Language language) {
        return some.stream()
                .filter(Filter::isWrong)
                .map(filter -> filter.problem(language))
                .toList();
    }

    private Problem problem(Language language) {
        String choices = String.join(", ", options.stream().map(Option::label).toList());
        return new Problem("#filter-" + name, language.say(wrong, language.say("filter." + name), asked, choices));
    }
}
