package nl.relocationtracker.core.refusal;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which finding. Made of what it says: the same words are the same finding, others another. */
public record FindingId(UUID value) {

    public FindingId {
        Objects.requireNonNull(value);
    }

    /** @param says identities, codes and days: everything that makes it this one, in an order that never changes */
    public static FindingId saying(Object... says) {
        String text = Arrays.stream(says).map(String::valueOf).collect(Collectors.joining("\n"));
        byte[] name = new byte[text.length()];
        for (int i = 0; i < name.length; i++) name[i] = (byte) text.charAt(i);
        return new FindingId(UUID.nameUUIDFromBytes(name));
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static FindingId of(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
