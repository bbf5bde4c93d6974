package nl.relocationtracker.core.alert;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Objects;
import java.util.UUID;

/** Which alert. */
public record AlertId(UUID value) {

    public AlertId {
        Objects.requireNonNull(value);
    }

    /** The one alert of a crossing: the same three are the same alert for ever. */
    public static AlertId of(RuleId rule, UUID subject, CrossingId crossing) {
        return new AlertId(UUID.nameUUIDFromBytes(
                "alert\n%s\n%s\n%s".formatted(rule, subject, crossing).getBytes(US_ASCII)));
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AlertId of(String text) {
        return new AlertId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
