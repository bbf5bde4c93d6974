package nl.relocationtracker.core.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.location.LocationKind;

/**
 * Finds when one child was at places of certain kinds.
 *
 * @param kinds those asked about
 * @param eighteenth the first day on which the person is no child any more; null when that is not known
 * @param day the last day asked about: what happened after it is not looked at
 */
public record Passages(Set<LocationKind> kinds, LocalDate eighteenth, LocalDate day) {

    public Passages {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Every time at such a place, the oldest first.
     *
     * @param residences all stays of the child, in order
     */
    public List<Passage> of(List<Residence> residences) {
        List<Passage> all = new ArrayList<>();
        Residence before = null;
        LocalDate since = null;
        for (int i = 0; i < residences.size(); i++) {
            Residence at = residences.get(i);
            if (at.arrivedOn().isAfter(day) || isGrown(at.arrivedOn())) break;
            Residence next = i + 1 < residences.size() ? residences.get(i + 1) : null;
            if (next != null && next.arrivedOn().isAfter(day)) next = null;
            if (before != null && (isOut(before) || !kinds.contains(before.lastKind()))) since = null;
            for (Time time : times(at)) {
                boolean arrival = time.from().equals(at.arrivedOn());
                if (!arrival || since == null) since = time.from();
                all.add(new Passage(
                        time.from(),
                        arrival ? inflow(before, at) : Inflow.CONVERTED,
                        time.to(),
                        time.to() == null ? null : outflow(at, next, time.to()),
                        since));
            }
            before = at;
        }
        return all;
    }

    private record Time(LocalDate from, LocalDate to) {}

    /** When the place was of these kinds while the child was there. */
    private List<Time> times(Residence at) {
        LocalDate end = earlier(happened(at.leftOn()), happened(eighteenth));
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < at.kinds().size(); i++) {
            LocalDate from = later(at.kinds().get(i).from(), at.arrivedOn());
            LocalDate until = i + 1 < at.kinds().size() ? at.kinds().get(i + 1).from() : null;
            LocalDate to = earlier(happened(until), end);
            boolean one = from.equals(at.arrivedOn()) && from.equals(end);
            if (from.isAfter(day) || (to != null && !to.isAfter(from) && !one)) continue;
            if (until != null && !until.isAfter(from)) continue;
            if (!kinds.contains(at.kinds().get(i).kind())) continue;
            int last = times.size() - 1;
            if (last >= 0 && from.equals(times.get(last).to()))
                times.set(last, new Time(times.get(last).from(), to));
            else times.add(new Time(from, to));
            if (one) break;
        }
        return times;
    }

    private Inflow inflow(Residence before, Residence at) {
        if (at.bornInto()) return Inflow.BORN;
        if (before == null) return Inflow.FIRST_ARRIVAL;
        if (isOut(before) || before.spell() != at.spell()) return Inflow.RETURNED;
        if (kinds.contains(before.lastKind())) return Inflow.FROM_ANOTHER;
        return before.lastKind() == LocationKind.REGULAR ? Inflow.FROM_REGULAR : Inflow.FROM_ELSEWHERE;
    }

    private Outflow outflow(Residence at, Residence next, LocalDate out) {
        if (out.equals(eighteenth)) return Outflow.TURNED_EIGHTEEN;
        if (!out.equals(at.leftOn())) return Outflow.CONVERTED;
        if (at.departed() == Destination.WHEREABOUTS_UNKNOWN) return Outflow.MISSING;
        if (at.departed() != null) return Outflow.DEPARTED;
        if (next == null) return Outflow.IN_TRANSIT;
        if (kinds.contains(next.firstKind())) return Outflow.TO_ANOTHER;
        return next.firstKind() == LocationKind.REGULAR ? Outflow.TO_REGULAR : Outflow.TO_ELSEWHERE;
    }

    private static boolean isOut(Residence before) {
        return before.departed() != null;
    }

    private boolean isGrown(LocalDate on) {
        return eighteenth != null && !on.isBefore(eighteenth);
    }

    /** Null when it has not happened by the day asked about. */
    private LocalDate happened(LocalDate on) {
        return on == null || on.isAfter(day) ? null : on;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
