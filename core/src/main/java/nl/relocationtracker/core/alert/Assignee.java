package nl.relocationtracker.core.alert;

import java.util.Objects;
import java.util.UUID;

/** The account of whoever is to handle an alert. */
public record Assignee(UUID value) {

    public Assignee {
        Objects.requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static Assignee of(String text) {
        return new Assignee(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
