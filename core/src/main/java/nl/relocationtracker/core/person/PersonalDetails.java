package nl.relocationtracker.core.person;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who a child is.
 *
 * @param birthDate null when unknown
 * @param externalNumber the number by which another system knows the child; null when there is none
 */
public record PersonalDetails(LocalDate birthDate, String externalNumber) {

    public Optional<Birth> birth() {
        return Optional.ofNullable(birthDate).map(Birth::new);
    }

    /** These details, and of what they leave open what was known before. */
    public PersonalDetails completedBy(PersonalDetails known) {
        return new PersonalDetails(
                birthDate == null ? known.birthDate : birthDate,
                externalNumber == null ? known.externalNumber : externalNumber);
    }

    /** Says nothing: a log line or a message with details in it holds none. */
    @Override
    public String toString() {
        return "PersonalDetails[sealed]";
    }
}
