package nl.relocationtracker.core.alert;

import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.core.refusal.FindingId;

/** Which crossing of a rule: made of what can happen once, such as a stay or an opening period. */
public record CrossingId(UUID value) {

    /** What can happen but once: a number that only grows passes a threshold once. */
    public static final CrossingId ONLY = new CrossingId(new UUID(0, 0));

    public CrossingId {
        Objects.requireNonNull(value);
    }

    /** @param parts identities and days: everything that makes it this one, in an order that never changes */
    public static CrossingId made(Object... parts) {
        // Made as the identity of a finding is: of what it says.
        return new CrossingId(FindingId.saying(parts).value());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static CrossingId of(String text) {
        return new CrossingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
