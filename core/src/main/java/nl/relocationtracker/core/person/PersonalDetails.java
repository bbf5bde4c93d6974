package nl.relocationtracker.core.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who a child is.
 *
 * @param names in every spelling that is known, the one to show first; empty when none is known
 * @param birthDate null when unknown
 * @param numbers the numbers by which others know the child; several, or none
 */
public record PersonalDetails(List<Name> names, BirthDate birthDate, List<ReferenceNumber> numbers) {

    /** Nothing is known. */
    public static final PersonalDetails NONE = new PersonalDetails(List.of(), null, List.of());

    public PersonalDetails {
        names = distinct(names);
        numbers = distinct(numbers);
    }

    /**
     * A birth date as somebody stated it, and a number of which nobody said whose it is.
     *
     * @param birthDate null when unknown
     * @param number null when there is none
     */
    public static PersonalDetails of(LocalDate birthDate, String number) {
        return new PersonalDetails(
                List.of(),
                birthDate == null ? null : BirthDate.stated(birthDate),
                number == null ? List.of() : List.of(new ReferenceNumber(null, number)));
    }

    public Optional<Birth> birth() {
        return Optional.ofNullable(birthDate).map(BirthDate::birth);
    }

    /** The same, born then. */
    public PersonalDetails born(BirthDate date) {
        return new PersonalDetails(names, date, numbers);
    }

    private static <T> List<T> distinct(List<T> all) {
        return all.size() < 2 ? List.copyOf(all) : all.stream().distinct().toList();
    }

    /** These details, and of what they leave open what was known before; names and numbers that were known stay known. */
    public PersonalDetails completedBy(PersonalDetails known) {
        return new PersonalDetails(
                Stream.concat(names.stream(), known.names.stream()).toList(),
                birthDate == null ? known.birthDate : birthDate,
                Stream.concat(numbers.stream(), known.numbers.stream()).toList());
    }

    /** These details; of what they do not say, what was known before stays known, unless it is to be forgotten. */
    public PersonalDetails instead(PersonalDetails known, Set<PersonalDetail> forgotten) {
        return new PersonalDetails(
                names.isEmpty() && !forgotten.contains(PersonalDetail.NAMES) ? known.names : names,
                birthDate == null && !forgotten.contains(PersonalDetail.BIRTH) ? known.birthDate : birthDate,
                numbers.isEmpty() && !forgotten.contains(PersonalDetail.NUMBERS) ? known.numbers : numbers);
    }

    /** Says nothing: a log line or a message with details in it holds none. */
    @Override
    public String toString() {
        return "PersonalDetails[sealed]";
    }
}
