package nl.relocationtracker.core.alert;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which crossing of a rule: made of what can happen once, such as a stay or an opening period. */
public record CrossingId(UUID value) {

    /** What can happen but once: a number that only grows passes a threshold once. */
    public static final CrossingId ONLY = new CrossingId(new UUID(0, 0));

    public CrossingId {
        Objects.requireNonNull(value);
    }

    /** @param parts identities and days: everything that makes it this one, in an order that never changes */
    public static CrossingId made(Object... parts) {
        String text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\n"));
        return new CrossingId(UUID.nameUUIDFromBytes(text.getBytes(US_ASCII)));
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
