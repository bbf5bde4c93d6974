package nl.relocationtracker.core.person;

import java.util.Objects;

/**
 * A number by which somebody else knows the child.
 *
 * @param issuer whose number it is, such as the name of another system; null when nobody said so
 */
public record ReferenceNumber(String issuer, String number) {

    public ReferenceNumber {
        Objects.requireNonNull(number, "number");
    }

    /** Says nothing of the number. */
    @Override
    public String toString() {
        return "ReferenceNumber[sealed]";
    }
}
