package nl.relocationtracker.core.project;

import java.util.Objects;
import java.util.UUID;

/** Which project. */
public record ProjectId(UUID value) {

    public ProjectId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
