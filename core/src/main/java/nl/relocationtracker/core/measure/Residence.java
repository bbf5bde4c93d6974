package nl.relocationtracker.core.measure;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.location.LocationKind;

/**
 * One stay of a child, [arrivedOn, leftOn), and of what kind its location was meanwhile.
 *
 * @param leftOn null while the child lives there
 * @param kinds one at least, the first of which holds on the day of arrival; each holds until the next
 * @param departed where the child went out of reception after it; null when it did not
 */
public record Residence(
        int spell, boolean bornInto, LocalDate arrivedOn, LocalDate leftOn, List<Kind> kinds, Destination departed) {

    /** @param from the first day on which the location was of that kind */
    public record Kind(LocationKind kind, LocalDate from) {}

    /** @throws IllegalArgumentException when it has no kind on the day of arrival */
    public Residence {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty() || kinds.get(0).from().isAfter(arrivedOn))
            throw new IllegalArgumentException("of no kind on " + arrivedOn);
    }

    /** The same before the child went out of reception. */
    public Residence withoutDeparture() {
        return new Residence(spell, bornInto, arrivedOn, leftOn, kinds, null);
    }

    LocationKind firstKind() {
        return kindOn(arrivedOn);
    }

    /** Of the last night; of a stay without a night that of its day. */
    LocationKind lastKind() {
        if (leftOn == null) return kinds.get(kinds.size() - 1).kind();
        return leftOn.isAfter(arrivedOn) ? kindOn(leftOn.minusDays(1)) : firstKind();
    }

    private LocationKind kindOn(LocalDate day) {
        LocationKind found = kinds.get(0).kind();
        for (Kind each : kinds) if (!each.from().isAfter(day)) found = each.kind();
        return found;
    }
}
