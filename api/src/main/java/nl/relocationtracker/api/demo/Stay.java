package nl.relocationtracker.api.demo;

import java.time.LocalDate;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;

/**
 * [arrived, left) at a site.
 *
 * @param left null while it runs on the last day
 * @param reason the code of the reason of the next relocation, or of the destination; empty while it runs
 */
record Stay(Site site, LocalDate arrived, LocalDate left, String reason) {

    boolean isRunning() {
        return left == null;
    }

    Stay from(LocalDate day) {
        return new Stay(site, day, left, reason);
    }

    Stay until(LocalDate day, Destination destination) {
        return new Stay(site, arrived, day, destination.name());
    }

    Stay at(Site elsewhere, Reason back) {
        return new Stay(elsewhere, arrived, left, back.name());
    }
}
