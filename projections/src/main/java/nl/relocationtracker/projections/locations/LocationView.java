package nl.relocationtracker.projections.locations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationKind;

/**
 * A location and its opening periods, oldest first.
 *
 * @param version how many events its stream holds
 * @param name null for a foster family
 * @param code a code of the owner's own, or null
 * @param open whether it is open on the day asked about
 */
public record LocationView(
        UUID id,
        long version,
        String name,
        String code,
        String municipality,
        LocationKind kind,
        boolean open,
        List<PeriodView> periods) {

    public LocationView {
        periods = List.copyOf(periods);
    }

    /** The name, or the code of a location that has none. */
    public String label() {
        return name == null ? code : name;
    }

    /**
     * An opening period, [openedOn, closedOn).
     *
     * @param closedOn null while open
     * @param capacity places for all residents; null when unknown
     * @param recordedFrom since when this is known
     */
    public record PeriodView(
            UUID id,
            LocalDate openedOn,
            LocalDate closedOn,
            ClosureCause cause,
            Integer capacity,
            Instant recordedFrom) {}
}
