package nl.relocationtracker.api.pages.recording;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.ShortCode;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.projections.person.PersonSearch;
import nl.relocationtracker.projections.person.PersonSearch.Found;
import nl.relocationtracker.projections.person.PersonSearch.Query;
import org.springframework.stereotype.Component;

/** Finds children who may be the one that somebody is about to place as a new one. */
@Component
class Namesakes {

    private static final int MOST = 5;

    private final PersonSearch search;

    Namesakes(PersonSearch search) {
        this.search = search;
    }

    /** A child that is known already, with what tells whether it is the same. */
    record Namesake(UUID id, String name, String detail) {}

    /** Nobody where neither a name nor a number is known. */
    List<Namesake> of(PersonalDetails details, Language language) {
        String text = Stream.concat(
                        details.names().stream().flatMap(Name::spellings),
                        details.numbers().stream().map(ReferenceNumber::number))
                .collect(Collectors.joining(" "));
        if (text.isBlank()) return List.of();
        Integer year =
                details.birthDate() == null ? null : details.birthDate().date().getYear();
        return search.find(new Query(text, year, null, MOST)).stream()
                .map(found -> namesake(found, language))
                .toList();
    }

    private static Namesake namesake(Found found, Language language) {
        UUID id = found.child().value();
        String code = language.say("child.title", ShortCode.of(id));
        String where = found.inTransit()
                ? language.say("now.in-transit")
                : found.location() == null ? language.say("now.departed") : found.location();
        String year = found.details().birthDate() == null
                ? null
                : Integer.toString(found.details().birthDate().date().getYear());
        return new Namesake(
                id,
                found.details().names().isEmpty()
                        ? code
                        : found.details().names().get(0).shown(),
                (year == null ? code : language.say("find.born", code, year)) + " · " + where);
    }
}
