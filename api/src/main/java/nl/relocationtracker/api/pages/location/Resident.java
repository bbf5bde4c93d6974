package nl.relocationtracker.api.pages.location;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A child who lives at a location, as pages show it.
 *
 * @param version of its record now
 * @param name null where nobody needs it
 * @param household null for a child without one
 * @param moves how often it has moved
 */
record Resident(
        UUID id,
        long version,
        String name,
        UUID household,
        LocalDate arrivedOn,
        boolean unaccompanied,
        int moves,
        boolean flagged) {

    /** Those who share it belong together. */
    UUID party() {
        return household == null ? id : household;
    }
}
