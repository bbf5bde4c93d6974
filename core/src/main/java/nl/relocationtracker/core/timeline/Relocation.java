package nl.relocationtracker.core.timeline;

import java.time.LocalDate;
import nl.relocationtracker.core.child.Reason;

/** From one stay to the next, at another location, within one spell. */
public record Relocation(Stay from, Stay to) {

    public LocalDate movedOn() {
        return to.arrivedOn();
    }

    /** A return from whereabouts unknown to another place has no reason of its own. */
    public Reason reason() {
        return to.move() == null ? Reason.UNKNOWN : to.move().reason();
    }
}
