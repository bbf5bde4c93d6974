package nl.relocationtracker.core.person;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days on which a child reached the ages that counts ask for. They stay when everything else that is personal is
 * erased, so that counts stay as they were.
 */
public record Ages(LocalDate five, LocalDate fifteen, LocalDate eighteen) {

    public Ages {
        Objects.requireNonNull(five, "five");
        Objects.requireNonNull(fifteen, "fifteen");
        Objects.requireNonNull(eighteen, "eighteen");
    }

    public static Ages of(Birth birth) {
        return new Ages(birth.birthday(5), birth.birthday(15), birth.birthday(18));
    }

    /** The first day of that age; of an age that is not kept reckoned from the eighteenth birthday. */
    LocalDate reached(int age) {
        return switch (age) {
            case 5 -> five;
            case 15 -> fifteen;
            case 18 -> eighteen;
            default -> eighteen.plusYears(age - 18L);
        };
    }
}
