package nl.relocationtracker.core.alert;

import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.core.refusal.FindingId;

/** Which alert. */
public record AlertId(UUID value) {

    public AlertId {
        Objects.requireNonNull(value);
    }

    /** The one alert of a crossing: the same three are the same alert for ever. */
    public static AlertId of(RuleId rule, UUID subject, CrossingId crossing) {
        // Made as the identity of a finding is: of what it says.
        return new AlertId(FindingId.saying("alert", rule, subject, crossing).value());
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
