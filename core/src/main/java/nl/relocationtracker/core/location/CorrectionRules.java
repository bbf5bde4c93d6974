package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.NO_CLOSURE_TO_RETRACT;
import static nl.relocationtracker.core.refusal.RefusalCode.OVERLAPS_ANOTHER_PERIOD;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_IS_CLOSED;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_NOT_CLOSED;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_UNKNOWN;

import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.location.LocationEvent.ClosureRetracted;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;
import nl.relocationtracker.core.location.LocationEvent.OpeningRetracted;
import nl.relocationtracker.core.location.LocationEvent.PeriodCorrected;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodCommand.RecordEarlierPeriod;
import nl.relocationtracker.core.location.PeriodCommand.RetractClosure;
import nl.relocationtracker.core.location.PeriodCommand.RetractOpening;

/** What was recorded of an opening period, and was not so. */
final class CorrectionRules {

    private final Judgement judgement;

    CorrectionRules(Judgement judgement) {
        this.judgement = judgement;
    }

    List<LocationEvent> earlier(LocationPeriods before, RecordEarlierPeriod earlier) {
        judgement.requirePast(earlier.openedOn());
        judgement.requirePast(earlier.closedOn());
        judgement.requireCause(earlier.cause());
        if (earlier.closedOn().isBefore(earlier.openedOn()))
            judgement.object(CLOSES_BEFORE_OPENING, "openedOn", earlier.openedOn());
        Integer capacity = earlier.capacity() == null ? capacityBefore(before, earlier) : earlier.capacity();
        requireDisjoint(
                before,
                Period.opened(earlier.periodId(), earlier.openedOn(), capacity)
                        .lasting(earlier.openedOn(), earlier.closedOn(), earlier.cause()));
        return List.of(
                new LocationReopened(before.id(), earlier.periodId(), earlier.openedOn(), capacity),
                new LocationClosed(before.id(), earlier.periodId(), earlier.closedOn(), earlier.cause()));
    }

    private static Integer capacityBefore(LocationPeriods before, RecordEarlierPeriod earlier) {
        return before.periods().stream()
                .filter(period -> !period.openedOn().isAfter(earlier.openedOn()))
                .reduce((one, later) -> later)
                .map(period -> period.capacities().latest())
                .orElse(null);
    }

    List<LocationEvent> corrected(LocationPeriods before, CorrectPeriod correct) {
        judgement.requirePast(correct.openedOn());
        if (correct.closedOn() != null) judgement.requirePast(correct.closedOn());
        judgement.requireCause(correct.cause());
        Optional<Period> known = period(before, correct.periodId());
        if (known.isEmpty()) return List.of();
        Period period = known.get();
        boolean saysEnd = correct.closedOn() != null && correct.cause() != null;
        boolean saysNoEnd = correct.closedOn() == null && correct.cause() == null;
        if (period.isRunning() && !saysNoEnd) judgement.object(PERIOD_NOT_CLOSED);
        if (!period.isRunning() && !saysEnd) judgement.object(PERIOD_IS_CLOSED, "closedOn", period.closedOn());
        if (correct.closedOn() != null && correct.closedOn().isBefore(correct.openedOn()))
            judgement.object(CLOSES_BEFORE_OPENING, "openedOn", correct.openedOn());
        requireDisjoint(before, period.lasting(correct.openedOn(), correct.closedOn(), correct.cause()));
        return List.of(new PeriodCorrected(
                before.id(), period.id(), correct.openedOn(), correct.closedOn(), correct.cause(), correct.because()));
    }

    List<LocationEvent> retracted(LocationPeriods before, RetractOpening retract) {
        return period(before, retract.periodId())
                .<List<LocationEvent>>map(
                        period -> List.of(new OpeningRetracted(before.id(), period.id(), retract.because())))
                .orElse(List.of());
    }

    List<LocationEvent> retracted(LocationPeriods before, RetractClosure retract) {
        Optional<Period> known = period(before, retract.periodId());
        if (known.isEmpty()) return List.of();
        if (known.get().isRunning()) judgement.object(NO_CLOSURE_TO_RETRACT);
        requireDisjoint(before, known.get().lasting(known.get().openedOn(), null, null));
        return List.of(new ClosureRetracted(before.id(), known.get().id(), retract.because()));
    }

    private Optional<Period> period(LocationPeriods before, PeriodId id) {
        Optional<Period> known = before.period(id);
        if (known.isEmpty()) judgement.object(PERIOD_UNKNOWN, "periodId", id);
        return known;
    }

    private void requireDisjoint(LocationPeriods before, Period changed) {
        before.periods().stream()
                .filter(other -> !other.id().equals(changed.id()) && other.overlaps(changed))
                .findFirst()
                .ifPresent(other -> judgement.object(OVERLAPS_ANOTHER_PERIOD, "openedOn", other.openedOn()));
    }
}
