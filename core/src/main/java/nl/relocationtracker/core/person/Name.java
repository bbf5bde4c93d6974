package nl.relocationtracker.core.person;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * A name of a child, as far as it is known. Any part may be missing: one name only, an unknown family name and parts that
 * cannot be told apart are normal.
 *
 * @param givenNames null when not known apart
 * @param familyName null when not known apart, or when there is none
 * @param fullName the whole name in Latin script, in the order in which it was written; null when only its parts are known
 * @param original the name in its own script, or null
 */
public record Name(String givenNames, String familyName, String fullName, String original, Kind kind) {

    /** What a name is to the child that has it. */
    public enum Kind {
        /** As it stands in the file of the authorities. */
        OFFICIAL,
        /** As the child is also called or written. */
        ALSO_KNOWN_AS
    }

    /** @throws IllegalArgumentException when nothing of the name is known */
    public Name {
        Objects.requireNonNull(kind, "kind");
        if (Stream.of(givenNames, familyName, fullName, original).allMatch(Objects::isNull))
            throw new IllegalArgumentException("a name says something");
    }

    /** As it is shown: the whole as it was written, or else its parts. */
    public String shown() {
        if (fullName != null) return fullName;
        if (givenNames == null) return familyName == null ? original : familyName;
        return familyName == null ? givenNames : givenNames + " " + familyName;
    }

    /** Everything that is written of it. */
    public Stream<String> spellings() {
        return Stream.of(givenNames, familyName, fullName, original).filter(Objects::nonNull);
    }

    /** Says nothing: a log line or a message with a name in it holds none. */
    @Override
    public String toString() {
        return "Name[sealed]";
    }
}
