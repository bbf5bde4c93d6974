package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCE_OUTSIDE_STAY;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENCE_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.ABSENT_ALREADY;
import static nl.relocationtracker.core.refusal.RefusalCode.NIGHTS_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_ABSENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.AbsenceCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.AbsenceCommand.RetractAbsence;
import nl.relocationtracker.core.child.AbsenceEvent.AbsenceRetracted;
import nl.relocationtracker.core.child.AbsenceEvent.NightsElsewhereRecorded;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayBegun;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayEnded;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** Being elsewhere while the place at a location is kept. */
record AbsenceRules(Hearing hearing) {

    ChildFile begun(ChildFile before, BeginTemporaryStay begin) {
        hearing.judgement().requirePast(begin.from());
        Optional<Stay> stay = stayOf(before.timeline(), begin.from());
        if (stay.isEmpty()) return before;
        if (begin.until() == null) requireBack(before.timeline(), stay.get());
        ChildFile away = hearing.happened(
                before,
                new TemporaryStayBegun(
                        before.id(),
                        begin.absenceId(),
                        stay.get().id(),
                        begin.whereabouts(),
                        begin.from(),
                        hearing.ground().terms().temporaryNights(),
                        move(before, begin.motive(), begin.whereabouts(), stay.get())));
        return begin.until() == null ? away : ended(away, begin.absenceId(), begin.until(), false);
    }

    /** The stay of that day; only while the child lives somewhere it may be the wrong day, which is refused later. */
    private Optional<Stay> stayOf(Timeline timeline, LocalDate day) {
        return timeline.stays().stream()
                .filter(known -> known.contains(day))
                .findFirst()
                .or(() -> hearing.runningIn(timeline));
    }

    private void requireBack(Timeline timeline, Stay stay) {
        timeline.told().withoutEnd().stream()
                .filter(known -> known.stayId().equals(stay.id()))
                .findFirst()
                .ifPresent(known -> hearing.judgement().object(ABSENT_ALREADY, "since", known.from()));
    }

    /** The end may be told of an absence that ended by leaving, too: the child was back before it left. */
    ChildFile ended(ChildFile before, EndTemporaryStay end) {
        List<Absence> open = before.timeline().told().withoutEnd();
        if (open.isEmpty()) hearing.judgement().object(NOT_ABSENT);
        else if (open.stream().noneMatch(absence -> absence.id().equals(end.absenceId())))
            hearing.judgement().object(ABSENCE_UNKNOWN, "absenceId", end.absenceId());
        return ended(before, end.absenceId(), end.endedOn(), end.placeGivenUp());
    }

    private ChildFile ended(ChildFile before, AbsenceId absence, LocalDate day, boolean placeGivenUp) {
        hearing.judgement().requirePast(day);
        return hearing.happened(before, new TemporaryStayEnded(before.id(), absence, day, placeGivenUp));
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
        if (stay.isEmpty()) hearing.judgement().object(ABSENCE_OUTSIDE_STAY, "day", elsewhere.from());
        if (elsewhere.locationId() != null)
            hearing.judgement()
                    .requireOpen(
                            elsewhere.locationId(),
                            elsewhere.from(),
                            until,
                            hearing.places().get(elsewhere.locationId()));
        if (stay.isEmpty()) return before;
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
