package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCE_OUTSIDE_STAY;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCE_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENT_ALREADY;
import static nl.relocationtracker.core.refusal.RefusalCode.NIGHTS_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_ABSENT;

import java.time.LocalDate;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.ChildCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.ChildCommand.Motive;
import nl.relocationtracker.core.child.ChildCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.ChildCommand.RetractAbsence;
import nl.relocationtracker.core.child.ChildEvent.AbsenceRetracted;
import nl.relocationtracker.core.child.ChildEvent.NightsElsewhereRecorded;
import nl.relocationtracker.core.child.ChildEvent.TemporaryStayBegun;
import nl.relocationtracker.core.child.ChildEvent.TemporaryStayEnded;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;

/** Being elsewhere while the place at a location is kept. */
record AbsenceRules(Hearing hearing) {

    ChildFile begun(ChildFile before, BeginTemporaryStay begin) {
        hearing.judgement().requirePast(begin.from());
        before.timeline()
                .absence()
                .ifPresent(running -> hearing.judgement().object(ABSENT_ALREADY, "since", running.from()));
        Optional<Stay> stay = hearing.runningIn(before.timeline());
        if (stay.isEmpty()) return before;
        return hearing.happened(
                before,
                new TemporaryStayBegun(
                        before.id(),
                        begin.absenceId(),
                        stay.get().id(),
                        begin.whereabouts(),
                        begin.from(),
                        hearing.ground().terms().temporaryNights(),
                        move(before, begin.motive(), begin.whereabouts(), stay.get())));
    }

    ChildFile ended(ChildFile before, EndTemporaryStay end) {
        hearing.judgement().requirePast(end.endedOn());
        Optional<Absence> absence = before.timeline().absence();
        if (absence.isEmpty()) {
            hearing.judgement().object(NOT_ABSENT);
            return before;
        }
        if (!absence.get().id().equals(end.absenceId())) {
            hearing.judgement().object(ABSENCE_UNKNOWN, "absenceId", end.absenceId());
            return before;
        }
        return hearing.happened(
                before, new TemporaryStayEnded(before.id(), absence.get().id(), end.endedOn(), end.placeGivenUp()));
    }

    ChildFile nights(ChildFile before, RecordNightsElsewhere elsewhere) {
        if (elsewhere.nights() < 1) {
            hearing.judgement().object(NIGHTS_NEEDED);
            return before;
        }
        LocalDate until = elsewhere.from().plusDays(elsewhere.nights());
        hearing.judgement().requirePast(until);
        Optional<Stay> stay = before.timeline().stays().stream()
                .filter(known -> known.contains(elsewhere.from()))
                .findFirst();
        if (stay.isEmpty()) {
            hearing.judgement().object(ABSENCE_OUTSIDE_STAY, "day", elsewhere.from());
            return before;
        }
        return hearing.happened(
                before,
                new NightsElsewhereRecorded(
                        before.id(),
                        elsewhere.absenceId(),
                        stay.get().id(),
                        elsewhere.locationId(),
                        elsewhere.from(),
                        until,
                        hearing.ground().terms().elsewhereNights(),
                        move(before, elsewhere.motive(), Whereabouts.NIGHTS_ELSEWHERE, stay.get())));
    }

    ChildFile retracted(ChildFile before, RetractAbsence retract) {
        var why = hearing.why(before, retract.why());
        if (before.timeline().absence(retract.absenceId()).isEmpty()) {
            hearing.judgement().object(ABSENCE_UNKNOWN, "absenceId", retract.absenceId());
            return before;
        }
        return hearing.happened(before, new AbsenceRetracted(before.id(), retract.absenceId(), why));
    }

    private Move move(ChildFile before, Motive motive, Whereabouts whereabouts, Stay stay) {
        return hearing.move(before, motive == null ? Motive.of(whereabouts.usualReason()) : motive, stay);
    }
}
