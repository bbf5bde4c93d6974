package nl.relocationtracker.core.alert;

import java.util.Objects;
import java.util.UUID;

/** Which rule raises alerts. */
public record RuleId(UUID value) {

    public RuleId {
        Objects.requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static RuleId of(String text) {
        return new RuleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
