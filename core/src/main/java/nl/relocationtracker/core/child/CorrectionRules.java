package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_DEPARTED;
import static nl.relocationtracker.core.refusal.RefusalCode.NEXT_REASON_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.NO_NEXT_MOVE;
import static nl.relocationtracker.core.refusal.RefusalCode.PLACEMENT_HAS_NO_REASON;
import static nl.relocationtracker.core.refusal.RefusalCode.PREDECESSOR_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.REASON_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_GOES_ON;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildCommand.CorrectDeparture;
import nl.relocationtracker.core.child.ChildCommand.CorrectStay;
import nl.relocationtracker.core.child.ChildCommand.Motive;
import nl.relocationtracker.core.child.ChildCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.ChildCommand.RetractStay;
import nl.relocationtracker.core.child.ChildCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.ChildEvent.DepartureCorrected;
import nl.relocationtracker.core.child.ChildEvent.DepartureWithdrawn;
import nl.relocationtracker.core.child.ChildEvent.EarlierStayRecorded;
import nl.relocationtracker.core.child.ChildEvent.StayCorrected;
import nl.relocationtracker.core.child.ChildEvent.StayRetracted;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;

/** How what was recorded is put right. Whether the neighbours allow it, {@link Coherence} says afterwards. */
record CorrectionRules(Hearing hearing) {

    ChildFile earlier(ChildFile before, RecordEarlierStay earlier) {
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
            return known(stays, earlier.predecessorId()).map(at -> at + 1);
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

    private Optional<Integer> known(List<Stay> stays, StayId id) {
        for (int i = 0; i < stays.size(); i++) if (stays.get(i).id().equals(id)) return Optional.of(i);
        hearing.judgement().object(STAY_UNKNOWN, "stayId", id);
        return Optional.empty();
    }

    ChildFile corrected(ChildFile before, CorrectStay correct) {
        Sealed why = hearing.why(before, correct.why());
        List<Stay> stays = before.timeline().stays();
        Optional<Integer> at = known(stays, correct.stayId());
        if (at.isEmpty()) return before;
        Judgement judgement = hearing.judgement();
        Stay stay = stays.get(at.get());
        Stay previous = at.get() == 0 ? null : stays.get(at.get() - 1);
        judgement.requireArrivable(correct.arrivedOn(), stay.arrivedOn());
        hearing.findElsewhere(previous, correct.locationId());
        if (stay.departure() != null) judgement.requireSeen(stay.departure().lastSeenOn(), correct.arrivedOn(), null);
        if (correct.leftOn() != null) {
            judgement.requirePast(correct.leftOn());
            boolean endsByItself = stay.isRunning() || (stay.departure() != null && stay.transit() == null);
            if (endsByItself && !correct.leftOn().equals(stay.leftOn())) {
                judgement.object(STAY_GOES_ON, "day", correct.leftOn());
                return before;
            }
        }
        boolean placed = previous == null || previous.departure() != null;
        if (placed && correct.motive() != null) judgement.object(PLACEMENT_HAS_NO_REASON);
        Move move = placed || correct.motive() == null ? null : hearing.move(before, correct.motive(), previous);
        ChildEvent event = new StayCorrected(
                before.id(),
                stay.id(),
                correct.locationId(),
                correct.arrivedOn(),
                correct.leftOn(),
                sameAs(stay, move) ? null : move,
                hearing.periodOf(correct.locationId(), correct.arrivedOn()),
                why);
        if (before.timeline().after(event, before.version()).equals(before.timeline()))
            judgement.object(NOTHING_CHANGES);
        return hearing.happened(before, event);
    }

    private static boolean sameAs(Stay stay, Move move) {
        return move == null || move.equals(stay.move());
    }

    ChildFile retracted(ChildFile before, RetractStay retract) {
        Sealed why = hearing.why(before, retract.why());
        List<Stay> stays = before.timeline().stays();
        Optional<Integer> at = known(stays, retract.stayId());
        if (at.isEmpty()) return before;
        Stay previous = at.get() == 0 ? null : stays.get(at.get() - 1);
        PeriodId period = previous == null ? null : hearing.periodOf(previous);
        return hearing.happened(before, new StayRetracted(before.id(), retract.stayId(), period, why));
    }

    ChildFile corrected(ChildFile before, CorrectDeparture correct) {
        Sealed why = hearing.why(before, correct.why());
        Judgement judgement = hearing.judgement();
        judgement.requirePast(correct.leftOn());
        Optional<Stay> stay = departed(before.timeline(), correct.stayId());
        judgement.requireSeen(correct.lastSeenOn(), stay.map(Stay::arrivedOn).orElse(null), correct.leftOn());
        if (stay.isEmpty()) return before;
        ChildEvent event = new DepartureCorrected(
                before.id(),
                stay.get().id(),
                correct.leftOn(),
                correct.destination(),
                correct.lastSeenOn(),
                correct.reportedTo(),
                why);
        if (before.timeline().after(event, before.version()).equals(before.timeline()))
            judgement.object(NOTHING_CHANGES);
        return hearing.happened(before, event);
    }

    ChildFile withdrawn(ChildFile before, WithdrawDeparture withdraw) {
        Sealed why = hearing.why(before, withdraw.why());
        Optional<Stay> departed = departed(before.timeline(), withdraw.stayId());
        if (departed.isEmpty()) return before;
        Stay stay = departed.get();
        List<Stay> stays = before.timeline().stays();
        int at = stays.indexOf(stay) + 1;
        boolean goesStraightOn = at < stays.size()
                && stay.transit() == null
                && !stays.get(at).location().equals(stay.location());
        boolean movesOn = goesStraightOn || (at < stays.size() && stay.transit() != null);
        Motive motive = withdraw.nextMotive();
        if (goesStraightOn && motive == null) hearing.judgement().object(NEXT_REASON_NEEDED);
        if (!movesOn && motive != null) hearing.judgement().object(NO_NEXT_MOVE);
        Move next = motive == null ? null : hearing.move(before, motive, stay);
        return hearing.happened(before, new DepartureWithdrawn(before.id(), stay.id(), next, why));
    }

    /** @param id null for the last stay */
    private Optional<Stay> departed(Timeline timeline, StayId id) {
        Optional<Stay> stay = id == null ? timeline.last() : timeline.stay(id);
        if (stay.isEmpty() && id != null) hearing.judgement().object(STAY_UNKNOWN, "stayId", id);
        else if (stay.isEmpty() || stay.get().departure() == null)
            hearing.judgement().object(CHILD_NOT_DEPARTED);
        return stay.filter(known -> known.departure() != null);
    }
}
