package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.child.Destination.WHEREABOUTS_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.relocationtracker.core.child.AbsenceCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.AbsenceCommand.RetractAbsence;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectDeparture;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.CorrectionCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.CorrectionCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.StayId;

/**
 * A child as somebody with an eraser would keep it: one list of arrivals, leavings and departures in the order in which they
 * happened, in which a correction rubs out and writes over. A stay lasts until whatever comes next in the list. Knows nothing
 * of events, links or versions, and shares no code with what it is compared with.
 */
final class Ledger {

    enum Kind {
        ARRIVED,
        LEFT,
        DEPARTED
    }

    /** One entry: of an arrival the stay and where, of a departure where to; of a leaving whether somebody sent the child. */
    record Entry(Kind kind, LocalDate day, StayId stay, LocationId location, Destination destination, boolean sent) {}

    /** A stay as the list has it. */
    record Line(StayId stay, LocationId location, LocalDate arrivedOn, LocalDate leftOn, int spell) {}

    /**
     * Nights elsewhere, noted in the margin.
     *
     * @param until null when it was not told
     * @param givenUpOn the day on which the place was given up, or null
     */
    record Away(
            AbsenceId id,
            StayId stay,
            LocalDate from,
            LocalDate until,
            LocalDate givenUpOn,
            LocalDate relocationSince) {

        private Away at(StayId other) {
            return new Away(id, other, from, until, givenUpOn, relocationSince);
        }

        private Away until(LocalDate day, boolean givenUp) {
            return new Away(id, stay, from, day, givenUp ? day : null, relocationSince);
        }

        private Away since(LocalDate day) {
            return new Away(id, stay, from, until, givenUpOn, day);
        }
    }

    /**
     * With whom the child is, noted on a sheet of its own.
     *
     * @param stay with whose arrival it was told; null when told by itself
     * @param day null when it was told with an arrival
     * @param accompaniment null when only a household was told
     */
    private record Company(
            StayId stay, LocalDate day, Accompaniment accompaniment, HouseholdId household, boolean tellsHousehold) {

        private Company on(LocalDate other) {
            return new Company(null, other, accompaniment, household, tellsHousehold);
        }

        private Company with(StayId other) {
            return new Company(other, null, accompaniment, household, tellsHousehold);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<Company> company = new ArrayList<>();
    private final List<Away> margin = new ArrayList<>();
    private final Set<AbsenceId> onlyNights = new HashSet<>();

    void write(ChildCommand command) {
        List<Entry> before = List.copyOf(entries);
        if (command instanceof PlaceChild place) place(place);
        else if (command instanceof RelocateChild relocate) {
            if (relocate.leftOn() != null && relocate.leftOn().isBefore(relocate.arrivedOn()))
                left(relocate.leftOn(), false);
            arrived(relocate.stayId(), relocate.locationId(), relocate.arrivedOn());
        } else if (command instanceof SendChild send) left(send.leftOn(), true);
        else if (command instanceof ReceiveChild receive)
            arrived(receive.stayId(), receive.locationId(), receive.arrivedOn());
        else if (command instanceof DepartChild depart) entries.add(departure(depart.leftOn(), depart.destination()));
        else if (command instanceof RecallChild) entries.remove(entries.size() - 1);
        else if (command instanceof WithdrawDeparture withdraw) {
            int at = departurePlace(withdraw.stayId());
            entries.remove(at);
            joinArrivals(at);
        } else if (command instanceof CorrectDeparture correct)
            entries.set(departurePlace(correct.stayId()), departure(correct.leftOn(), correct.destination()));
        else if (command instanceof CorrectStay correct) correct(correct);
        else if (command instanceof RetractStay retract) retract(place(retract.stayId()));
        else if (command instanceof RecordEarlierStay earlier) earlier(earlier);
        else if (command instanceof CompanyCommand told) note(told);
        else note(command);
        company.replaceAll(told -> isIn(entries, told.stay()) ? told : told.on(arrivalOf(told.stay(), before)));
        for (Away away : margin)
            if (entries.stream().noneMatch(entry -> away.stay().equals(entry.stay())))
                margin.set(margin.indexOf(away), away.at(stayOn(away.from())));
    }

    private void place(PlaceChild place) {
        HouseholdId household = place.householdId();
        // Who comes back comes back with its household, unless another is told.
        if (household == null && !company.isEmpty())
            household = companyOn(place.arrivedOn()).household();
        arrived(place.stayId(), place.locationId(), place.arrivedOn());
        company.add(new Company(place.stayId(), null, place.accompaniment(), household, true));
    }

    private void note(CompanyCommand told) {
        if (told instanceof ChangeAccompaniment change)
            company.add(new Company(null, change.from(), change.accompaniment(), null, false));
        else if (told instanceof JoinHousehold join)
            company.add(new Company(null, join.from(), null, join.householdId(), true));
        else company.add(new Company(null, ((LeaveHousehold) told).from(), null, null, true));
    }

    /** What is known on a day: the last told by then, or else what was told first; somebody is always with whom it was first. */
    Accompanied companyOn(LocalDate day) {
        LocalDate first = days().first();
        Accompaniment accompaniment = null;
        HouseholdId household = null;
        for (LocalDate on : days())
            for (Company told : company) {
                if (!dayOf(told).equals(on)) continue;
                boolean known = !on.isAfter(day) || on.equals(first);
                if (told.accompaniment() != null && (known || accompaniment == null))
                    accompaniment = told.accompaniment();
                if (told.tellsHousehold() && known) household = told.household();
            }
        return new Accompanied(day, accompaniment, household);
    }

    /** The days on which something is told of company, in order. */
    SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        company.forEach(one -> days.add(dayOf(one)));
        return days;
    }

    private LocalDate dayOf(Company told) {
        return told.stay() == null ? told.day() : arrivalOf(told.stay(), entries);
    }

    private static LocalDate arrivalOf(StayId stay, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> stay.equals(entry.stay()))
                .findFirst()
                .orElseThrow()
                .day();
    }

    private static boolean isIn(List<Entry> entries, StayId stay) {
        return stay == null || entries.stream().anyMatch(entry -> stay.equals(entry.stay()));
    }

    private void note(ChildCommand command) {
        if (command instanceof BeginTemporaryStay begin)
            margin.add(new Away(begin.absenceId(), stayOn(begin.from()), begin.from(), begin.until(), null, null));
        else if (command instanceof RecordNightsElsewhere nights) {
            LocalDate until = nights.from().plusDays(nights.nights());
            margin.add(new Away(nights.absenceId(), stayOn(nights.from()), nights.from(), until, null, null));
            onlyNights.add(nights.absenceId());
        } else if (command instanceof EndTemporaryStay end)
            margin.replaceAll(
                    away -> away.id().equals(end.absenceId()) ? away.until(end.endedOn(), end.placeGivenUp()) : away);
        else margin.removeIf(away -> away.id().equals(((RetractAbsence) command).absenceId()));
    }

    /** The margin read out: nobody is back later than it left, and who leaves for elsewhere gives the place up. */
    List<Away> absences() {
        return margin.stream()
                .map(away -> {
                    int next = place(away.stay()) + 1;
                    boolean left = away.until() == null && next < entries.size();
                    if (!left) return away;
                    return away.until(entries.get(next).day(), entries.get(next).kind() != Kind.DEPARTED);
                })
                .map(away -> away.since(relocationSince(away)))
                .toList();
    }

    /** Day by day, until it is one: when the place is given up, or after as many nights as it may last. */
    private LocalDate relocationSince(Away away) {
        int most = onlyNights.contains(away.id()) ? 3 : 21;
        for (LocalDate day = away.from(); ; day = day.plusDays(1)) {
            boolean back = away.until() != null && !day.isBefore(away.until());
            if (day.equals(away.givenUpOn()) || (!back && day.equals(away.from().plusDays(most)))) return day;
            if (back) return null;
        }
    }

    private StayId stayOn(LocalDate day) {
        return lines().stream()
                .filter(line ->
                        !day.isBefore(line.arrivedOn()) && (line.leftOn() == null || day.isBefore(line.leftOn())))
                .findFirst()
                .orElseThrow()
                .stay();
    }

    private void correct(CorrectStay correct) {
        int at = place(correct.stayId());
        entries.set(at, arrival(correct.stayId(), correct.locationId(), correct.arrivedOn()));
        if (isLeavingOn(at - 1, correct.arrivedOn())) entries.remove(at - 1);
        if (correct.leftOn() != null) leftOn(place(correct.stayId()), correct.leftOn());
    }

    private void retract(int at) {
        boolean placed = at == 0 || entries.get(at - 1).kind() == Kind.DEPARTED;
        StayId gone = entries.remove(at).stay();
        if (placed) {
            boolean departed = false;
            while (at < entries.size() && entries.get(at).kind() != Kind.ARRIVED)
                departed |= entries.remove(at).kind() == Kind.DEPARTED;
            if (!departed && at < entries.size()) {
                StayId next = entries.get(at).stay();
                company.replaceAll(told -> gone.equals(told.stay()) ? told.with(next) : told);
            } else if (departed || at > 0) strike(gone);
            return;
        }
        if (entries.get(at - 1).kind() == Kind.LEFT) entries.remove(--at);
        joinArrivals(at);
    }

    /** Nobody came with whom it said, unless nothing else says with whom the child is. */
    private void strike(StayId gone) {
        boolean more = company.stream().anyMatch(told -> told.accompaniment() != null && !gone.equals(told.stay()));
        if (more) company.removeIf(told -> gone.equals(told.stay()));
    }

    /** Two arrivals at one place with nothing between them are one. */
    private void joinArrivals(int at) {
        boolean joins = at < entries.size()
                && entries.get(at).kind() == Kind.ARRIVED
                && entries.get(at - 1).kind() == Kind.ARRIVED
                && entries.get(at).location().equals(entries.get(at - 1).location());
        if (joins) entries.remove(at);
    }

    /** @param stay null for the last */
    private int departurePlace(StayId stay) {
        int at = stay == null ? entries.size() - 1 : place(stay) + 1;
        return entries.get(at).kind() == Kind.LEFT ? at + 1 : at;
    }

    private void earlier(RecordEarlierStay earlier) {
        int at = 0;
        if (earlier.predecessorId() != null) {
            at = place(earlier.predecessorId()) + 1;
            while (at < entries.size()
                    && entries.get(at).kind() != Kind.ARRIVED
                    && !entries.get(at).day().isAfter(earlier.arrivedOn())) at++;
        }
        entries.add(at, arrival(earlier.stayId(), earlier.locationId(), earlier.arrivedOn()));
        if (isLeavingOn(at - 1, earlier.arrivedOn())) entries.remove(--at);
        if (earlier.destination() != null) entries.add(at + 1, departure(earlier.leftOn(), earlier.destination()));
        else if (earlier.leftOn() != null) leftOn(at, earlier.leftOn());
    }

    /** Writes when the child left the stay at this place of the list, unless it went straight on without being sent. */
    private void leftOn(int at, LocalDate day) {
        boolean sent = false;
        if (at + 1 < entries.size() && entries.get(at + 1).kind() == Kind.LEFT)
            sent = entries.remove(at + 1).sent();
        boolean straightOn =
                at + 1 < entries.size() && entries.get(at + 1).day().equals(day);
        if (sent || !straightOn) entries.add(at + 1, leaving(day, sent));
    }

    /** A leaving that somebody wrote down with the arrival, and not for itself. */
    private boolean isLeavingOn(int at, LocalDate day) {
        return at >= 0
                && entries.get(at).kind() == Kind.LEFT
                && !entries.get(at).sent()
                && entries.get(at).day().equals(day);
    }

    private int place(StayId stay) {
        for (int i = 0; i < entries.size(); i++) if (stay.equals(entries.get(i).stay())) return i;
        throw new AssertionError("the ledger has no " + stay);
    }

    private void arrived(StayId stay, LocationId location, LocalDate day) {
        entries.add(arrival(stay, location, day));
    }

    private void left(LocalDate day, boolean sent) {
        entries.add(leaving(day, sent));
    }

    private static Entry arrival(StayId stay, LocationId location, LocalDate day) {
        return new Entry(Kind.ARRIVED, day, stay, location, null, false);
    }

    private static Entry departure(LocalDate day, Destination destination) {
        return new Entry(Kind.DEPARTED, day, null, null, destination, false);
    }

    private static Entry leaving(LocalDate day, boolean sent) {
        return new Entry(Kind.LEFT, day, null, null, null, sent);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int spell = 0;
        Entry departed = null;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.kind() == Kind.DEPARTED) departed = entry;
            if (entry.kind() != Kind.ARRIVED) continue;
            boolean back = departed != null
                    && departed.destination() == WHEREABOUTS_UNKNOWN
                    && !departed.day().plusDays(28).isBefore(entry.day());
            if (lines.isEmpty() || (departed != null && !back)) spell++;
            departed = null;
            LocalDate until = i + 1 < entries.size() ? entries.get(i + 1).day() : null;
            lines.add(new Line(entry.stay(), entry.location(), entry.day(), until, spell));
        }
        return lines;
    }
}
