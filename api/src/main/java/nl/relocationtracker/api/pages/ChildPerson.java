package nl.relocationtracker.api.pages;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;

/**
 * Who a child is, as its file tells it.
 *
 * @param details what is known; nothing of it depends on the day asked about but the age
 * @param accompaniment with whom it is on that day, or null
 */
record ChildPerson(PersonalDetails details, Accompaniment accompaniment, LocalDate day, Language language) {

    /** The name to show first, or null when none is known. */
    public String name() {
        return details.names().isEmpty() ? null : details.names().get(0).shown();
    }

    /** By its name, and by a code where none is known. */
    String called(UUID child) {
        return Naming.name(child, details, language);
    }

    /** How it is also called or written. */
    public List<String> otherNames() {
        return details.names().stream()
                .flatMap(Name::spellings)
                .filter(spelling -> !spelling.equals(name()))
                .filter(spelling -> name() == null || !name().contains(spelling))
                .distinct()
                .toList();
    }

    /** The birth date as exactly as it is known, or null. */
    public String born() {
        BirthDate birth = details.birthDate();
        if (birth == null) return null;
        String date = switch (birth.precision()) {
            case DAY -> language.day(birth.date());
            case MONTH -> language.tick(birth.date(), "MMMM uuuu");
            case YEAR -> language.tick(birth.date(), "uuuu");
        };
        return birth.disputed() ? language.say("person.disputed", date) : date;
    }

    /** In whole years, counted from the last possible day, as everywhere; null when no birth date is known. */
    public Integer age() {
        return details.birth()
                .map(birth -> Period.between(birth.date(), day).getYears())
                .filter(years -> years >= 0)
                .orElse(null);
    }

    public List<String> numbers() {
        return details.numbers().stream()
                .map(number -> number.issuer() == null ? number.number() : number.issuer() + " " + number.number())
                .toList();
    }

    public String company() {
        if (accompaniment == null) return null;
        String with = language.say("company." + accompaniment.company());
        if (accompaniment.guardian() == null && !accompaniment.unaccompanied()) return with;
        return with + language.say("person.guardian." + Objects.toString(accompaniment.guardian(), "unknown"));
    }
}
