package nl.relocationtracker.core.timeline;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;

/**
 * From one stay to the next, at another location, within one spell; or an absence that lasted too long for the place to be
 * just kept.
 *
 * @param to null for an absence
 * @param absence null for a move from stay to stay
 */
public record Relocation(Stay from, Stay to, Absence absence) {

    static Relocation between(Stay from, Stay to) {
        return new Relocation(from, to, null);
    }

    static Relocation by(Stay from, Absence absence) {
        return new Relocation(from, null, absence);
    }

    /** What it is known by: the stay that it began, or the absence. */
    public UUID id() {
        return to == null ? absence.id().value() : to.id().value();
    }

    public LocalDate movedOn() {
        return to == null ? absence.from() : to.arrivedOn();
    }

    /** From which day on it is one: for an absence the day on which that lasted too long. Not before {@link #movedOn}. */
    public LocalDate since() {
        return to == null ? absence.relocationSince() : to.arrivedOn();
    }

    /** Where to; null when that is no location of ours. */
    public LocationId location() {
        return to == null ? absence.location() : to.location();
    }

    /** Why; null for a return from whereabouts unknown to another place, of which nobody says why. */
    public Move move() {
        return to == null ? absence.move() : to.move();
    }

    public Reason reason() {
        return move() == null ? Reason.UNKNOWN : move().reason();
    }
}
