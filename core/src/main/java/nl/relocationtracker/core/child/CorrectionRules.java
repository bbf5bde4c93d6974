package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_DEPARTED;
import static nl.relocationtracker.core.refusal.RefusalCode.NEXT_REASON_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.NO_NEXT_MOVE;
import static nl.relocationtracker.core.refusal.RefusalCode.PLACEMENT_HAS_NO_REASON;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_GOES_ON;
import static nl.relocationtracker.core.refusal.RefusalCode.STAY_UNKNOWN;

import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectDeparture;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.CorrectionCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureWithdrawn;
import nl.relocationtracker.core.child.CorrectionEvent.StayCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.StayRetracted;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;

/** How what was recorded is put right. Whether the neighbours allow it, {@link Coherence} says afterwards. */
record CorrectionRules(Hearing hearing) {

    ChildFile corrected(ChildFile before, CorrectStay correct) {
        Sealed why = hearing.why(before, correct.why());
        List<Stay> stays = before.timeline().stays();
        Optional<Integer> at = hearing.indexOf(stays, correct.stayId());
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
        Optional<Integer> at = hearing.indexOf(stays, retract.stayId());
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
