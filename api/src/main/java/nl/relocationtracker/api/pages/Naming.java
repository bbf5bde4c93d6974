package nl.relocationtracker.api.pages;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.person.PersonTable;
import org.springframework.stereotype.Component;

/** What children are called, for those who may read it: by name, and by a code where no name is known. */
@Component
public class Naming {

    private final PersonTable persons;

    Naming(PersonTable persons) {
        this.persons = persons;
    }

    public String nameOf(UUID child, Language language) {
        return of(List.of(child), language).get(child);
    }

    /** Of each; those of them who are called the same are told apart by their codes. */
    public Map<UUID, String> of(Collection<UUID> children, Language language) {
        Map<UUID, Name> known = persons.namesOf(children);
        Map<UUID, String> names = children.stream()
                .distinct()
                .collect(toMap(Function.identity(), child -> name(child, known.get(child), language)));
        Map<String, Long> often = names.values().stream().collect(groupingBy(Function.identity(), counting()));
        names.replaceAll((child, name) ->
                often.get(name) == 1 ? name : language.say("child.of-several", name, ShortCode.of(child)));
        return names;
    }

    /** By its name, and by its code where none is known. */
    static String name(UUID child, PersonalDetails known, Language language) {
        return name(
                child, known == null ? null : known.names().stream().findFirst().orElse(null), language);
    }

    private static String name(UUID child, Name known, Language language) {
        return known == null ? language.say("child.title", ShortCode.of(child)) : known.shown();
    }
}
