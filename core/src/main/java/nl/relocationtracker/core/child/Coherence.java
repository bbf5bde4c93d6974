package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCES_OVERLAP;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCE_OUTSIDE_STAY;
import static nl.relocationtracker.core.refusal.RefusalCode.BACK_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.NIGHTS_AT_OWN_PLACE;
import static nl.relocationtracker.core.refusal.RefusalCode.SAME_LOCATION_AS_NEXT_STAY;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OVERLAP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectOrigin;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** Whether a timeline holds together after something in it was put right: one place at a time, in order. */
record Coherence(Judgement judgement) {

    /** Whether a command changes more than what happens next. */
    static boolean relinks(ChildCommand command) {
        return command instanceof RecallChild
                || (command instanceof CorrectionCommand && !(command instanceof CorrectOrigin));
    }

    void require(Timeline before, Timeline after, List<? extends ChildCommand> request) {
        if (request.stream().anyMatch(Coherence::relinks)) requireOrder(after.stays());
        if (!before.absences().equals(after.absences()) || !before.stays().equals(after.stays()))
            requireAbsencesWithin(before, after);
    }

    private void requireOrder(List<Stay> stays) {
        Stay previous = null;
        for (Stay stay : stays) {
            if (previous != null) requireAfter(previous, stay);
            requireInOrder(stay.arrivedOn(), stay.leftOn());
            if (stay.transit() != null)
                requireInOrder(stay.leftOn(), stay.transit().until());
            previous = stay;
        }
    }

    private void requireInOrder(LocalDate earlier, LocalDate later) {
        if (later != null && later.isBefore(earlier)) overlap(later, earlier);
    }

    private void requireAfter(Stay previous, Stay stay) {
        LocalDate gone = previous.goneBy();
        if (gone == null || stay.arrivedOn().isBefore(gone)) overlap(stay.arrivedOn(), gone);
        if (previous.departure() == null) {
            if (previous.transit() == null && previous.location().equals(stay.location()))
                judgement.object(new Objection(
                        SAME_LOCATION_AS_NEXT_STAY, Map.of("locationId", stay.location(), "day", stay.arrivedOn())));
        } else if (previous.departure().destination() == Destination.DIED)
            judgement.objectUnlessImport(
                    FindingCode.AFTER_DEATH, "departedOn", previous.departure().on());
    }

    private void overlap(LocalDate day, LocalDate until) {
        if (until == null) judgement.object(STAYS_OVERLAP, "day", day);
        else judgement.object(new Objection(STAYS_OVERLAP, Map.of("day", day, "until", until)));
    }

    private void requireAbsencesWithin(Timeline before, Timeline after) {
        for (Absence absence : after.absences()) {
            boolean backTooEarly = absence.until() != null && absence.until().isBefore(absence.from());
            if (!isWithin(absence, after.stay(absence.stayId())))
                judgement.object(ABSENCE_OUTSIDE_STAY, "day", absence.from());
            else if (backTooEarly) judgement.object(BACK_BEFORE_LEAVING, "from", absence.from());
            else
                after.told()
                        .overlappedBy(absence.id())
                        .ifPresent(other -> judgement.object(
                                new Objection(ABSENCES_OVERLAP, Map.of("day", absence.from(), "since", other.from()))));
            if (isAtOwnPlace(absence, after)
                    && !before.absence(absence.id())
                            .filter(known -> isAtOwnPlace(known, before))
                            .isPresent()) judgement.object(NIGHTS_AT_OWN_PLACE, "day", absence.from());
        }
        // An absence that no stay holds any more is gone from the fold: it has to be retracted by somebody first.
        for (Absence absence : before.absences())
            if (after.absence(absence.id()).isEmpty() && isLost(before, after))
                judgement.object(ABSENCE_OUTSIDE_STAY, "day", absence.from());
    }

    private static boolean isWithin(Absence absence, Optional<Stay> stay) {
        if (stay.isEmpty() || absence.from().isBefore(stay.get().arrivedOn())) return false;
        LocalDate leftOn = stay.get().leftOn();
        return leftOn == null
                || (!absence.from().isAfter(leftOn)
                        && absence.until() != null
                        && !absence.until().isAfter(leftOn));
    }

    private static boolean isAtOwnPlace(Absence absence, Timeline timeline) {
        return absence.location() != null
                && timeline.stay(absence.stayId())
                        .filter(stay -> stay.location().equals(absence.location()))
                        .isPresent();
    }

    private static boolean isLost(Timeline before, Timeline after) {
        return !before.stays().equals(after.stays());
    }
}
