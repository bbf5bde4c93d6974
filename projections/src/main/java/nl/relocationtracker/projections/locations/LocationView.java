package nl.relocationtracker.projections.locations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationState;

/**
 * A location as it was on a day, and its opening periods up to then, oldest first.
 *
 * @param version how many events its stream holds
 * @param name null for a foster family
 * @param code a code of the owner's own, or null
 * @param siteId shared by locations at one address
 * @param successorId the location that takes its place, or null
 * @param state on the day asked about
 */
public record LocationView(
        UUID id,
        long version,
        String name,
        String code,
        String municipality,
        LocationKind kind,
        UUID siteId,
        UUID successorId,
        LocationState state,
        List<PeriodView> periods) {

    public LocationView {
        periods = List.copyOf(periods);
    }

    /** Whether it is open on the day asked about. */
    public boolean open() {
        return state == LocationState.OPEN || state == LocationState.WINDING_DOWN;
    }

    /** The name, or the code of a location that has none. */
    public String label() {
        return name == null ? code : name;
    }

    /**
     * An opening period, [openedOn, closedOn).
     *
     * @param closedOn null while open
     * @param capacity places for all residents on the day asked about or the last day of the period; null when unknown
     * @param announced the closure that is announced on that day; null when none is
     * @param recordedFrom since when this is known
     */
    public record PeriodView(
            UUID id,
            LocalDate openedOn,
            LocalDate closedOn,
            ClosureCause cause,
            Integer capacity,
            Announced announced,
            Instant recordedFrom) {}
}
