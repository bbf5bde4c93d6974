package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.NEXT_REASON_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.PLACEMENT_HAS_NO_REASON;
import static nl.relocationtracker.core.refusal.RefusalCode.PREDECESSOR_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.REASON_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_GOES_ON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.CorrectionCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.CorrectionEvent.EarlierStayRecorded;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.timeline.Stay;

/** How a stay that was not known of takes its place among the others. Whether they allow it, {@link Coherence} says afterwards. */
record EarlierStayRules(Hearing hearing) {

    ChildFile recorded(ChildFile before, RecordEarlierStay earlier) {
        Judgement judgement = hearing.judgement();
        List<Stay> stays = before.timeline().stays();
        judgement.requireArrivable(earlier.arrivedOn());
        if (earlier.leftOn() != null) judgement.requirePast(earlier.leftOn());
        if (earlier.motive() != null) judgement.requireReason(earlier.motive());
        if (earlier.nextMotive() != null) judgement.requireReason(earlier.nextMotive());
        Optional<Integer> place = placeOf(stays, earlier);
        if (place.isEmpty()) return unplaced(before, earlier);
        int at = place.get();
        Stay previous = at == 0 ? null : stays.get(at - 1);
        Stay next = at == stays.size() ? null : stays.get(at);
        boolean placed = previous == null
                || (previous.departure() != null
                        && !earlier.arrivedOn().isBefore(previous.departure().on()));
        if (next == null && (placed || before.timeline().isInReception())) {
            // It would be the latest: that is no earlier stay, but what happens next.
            if (before.timeline().isInTransit()) judgement.object(CHILD_IN_TRANSIT);
            else if (!before.timeline().isInReception()) judgement.object(CHILD_NOT_IN_RECEPTION);
            else judgement.object(STAY_GOES_ON, "day", earlier.arrivedOn());
            return unplaced(before, earlier);
        }
        // Within the stay before it nobody was on the way yet.
        boolean onTheWay =
                !placed && previous.leftOn() != null && !earlier.arrivedOn().isBefore(previous.leftOn());
        hearing.findElsewhere(onTheWay ? previous : null, earlier.locationId());
        boolean departs = earlier.destination() != null;
        if (placed && earlier.motive() != null) judgement.object(PLACEMENT_HAS_NO_REASON);
        if (!placed && earlier.motive() == null) judgement.object(REASON_NEEDED);
        if (placed && !departs && earlier.nextMotive() == null) judgement.object(NEXT_REASON_NEEDED);
        boolean departsFromNowhere = departs && (!placed || earlier.leftOn() == null);
        if (departsFromNowhere) judgement.object(STAY_GOES_ON, "day", earlier.arrivedOn());
        boolean leavesForNowhere = !placed && wasOnItsWayForNoReason(previous, earlier);
        if (leavesForNowhere) judgement.object(STAY_GOES_ON, "day", earlier.leftOn());
        if (departsFromNowhere || leavesForNowhere) return unplaced(before, earlier);
        return hearing.happened(
                before,
                new EarlierStayRecorded(
                        before.id(),
                        earlier.stayId(),
                        previous == null ? null : previous.id(),
                        earlier.locationId(),
                        earlier.arrivedOn(),
                        earlier.leftOn(),
                        earlier.destination(),
                        placed ? hearing.ground().terms().returnDays() : 0,
                        placed || earlier.motive() == null ? null : hearing.move(before, earlier.motive(), previous),
                        nextMove(before, earlier, next),
                        hearing.periodOf(earlier.locationId(), earlier.arrivedOn())));
    }

    /** Of a stay that has no place among the others, no more can be said than whether its location was open. */
    private ChildFile unplaced(ChildFile before, RecordEarlierStay earlier) {
        LocalDate until = earlier.leftOn() == null || earlier.leftOn().isBefore(earlier.arrivedOn())
                ? earlier.arrivedOn()
                : earlier.leftOn();
        LocationId location = earlier.locationId();
        hearing.judgement()
                .requireOpen(
                        location, earlier.arrivedOn(), until, hearing.places().get(location));
        return before;
    }

    /** It would have left for nowhere: the departure that it takes over is of another day, and nobody said why it was sent. */
    private static boolean wasOnItsWayForNoReason(Stay previous, RecordEarlierStay earlier) {
        if (previous.departure() == null || earlier.leftOn() == null) return false;
        boolean sent = previous.transit() != null && earlier.arrivedOn().isBefore(previous.leftOn());
        return !sent && !earlier.leftOn().equals(previous.departure().on());
    }

    private Move nextMove(ChildFile before, RecordEarlierStay earlier, Stay next) {
        if (earlier.nextMotive() == null || earlier.destination() != null || next == null) return null;
        PeriodId period = hearing.periodOf(earlier.locationId(), earlier.arrivedOn());
        return hearing.move(before, earlier.nextMotive(), period);
    }

    private Optional<Integer> placeOf(List<Stay> stays, RecordEarlierStay earlier) {
        if (earlier.predecessorId() != null)
            return hearing.indexOf(stays, earlier.predecessorId()).map(at -> at + 1);
        int at = 0;
        for (Stay stay : stays) {
            if (stay.arrivedOn().equals(earlier.arrivedOn())) {
                hearing.judgement().object(PREDECESSOR_NEEDED, "day", earlier.arrivedOn());
                return Optional.empty();
            }
            if (stay.arrivedOn().isBefore(earlier.arrivedOn())) at++;
        }
        return Optional.of(at);
    }
}
