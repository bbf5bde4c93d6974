package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.child.Children.ALONE;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.MISTAKE;
import static nl.relocationtracker.core.child.Children.WITH_PARENT;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.relocationtracker.core.child.AbsenceCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.AbsenceCommand.RetractAbsence;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectDeparture;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.CorrectionCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * Something that somebody asks, sensible or not.
 *
 * @param pick which stay or absence it is about, counted from the last
 * @param days so many days after something else; below zero before it
 * @param again a second such number, where two days are asked for; null for none
 */
record Asked(Kind kind, int pick, LocationId location, int days, Integer again, Destination destination) {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    enum Kind {
        PLACE,
        RELOCATE,
        SEND,
        RECEIVE,
        DEPART,
        BE_AWAY,
        BE_BACK,
        NIGHTS,
        CHANGE_ACCOMPANIMENT,
        JOIN_HOUSEHOLD,
        LEAVE_HOUSEHOLD,
        RECALL,
        EARLIER,
        CORRECT,
        RETRACT,
        RETRACT_ABSENCE,
        CORRECT_DEPARTURE,
        WITHDRAW_DEPARTURE;

        boolean corrects() {
            return compareTo(RECALL) >= 0;
        }
    }

    /**
     * Nothing where there is nothing to ask it of.
     *
     * @param number different each time
     */
    Optional<ChildCommand> command(Timeline timeline, int number) {
        if (kind == Kind.PLACE || !timeline.stays().isEmpty()) return Optional.of(asked(timeline, number));
        return Optional.empty();
    }

    private ChildCommand asked(Timeline timeline, int number) {
        LocalDate day = timeline.last().map(Asked::latest).orElse(FIRST_DAY).plusDays(days);
        LocalDate left = again == null ? null : day.minusDays(Math.abs(again));
        StayId id = Children.stay(number);
        Motive motive = Motive.of(Reason.CAPACITY);
        return switch (kind) {
            case PLACE ->
                new PlaceChild(
                        AMINA, null, id, location, day, accompaniment(), pick % 3 == 0 ? Children.FAMILY : null, null);
            case RELOCATE -> new RelocateChild(AMINA, null, id, location, left, day, motive, null);
            case SEND -> new SendChild(AMINA, null, day, location, motive);
            case RECEIVE -> new ReceiveChild(AMINA, null, id, location, day);
            case RECALL -> Children.recall(AMINA);
            case DEPART -> new DepartChild(AMINA, null, day, destination, null, null, null);
            case BE_BACK, RETRACT_ABSENCE -> ofAbsence(timeline);
            default -> ofStay(timeline.stays(), id, new AbsenceId(new UUID(7, number)));
        };
    }

    private ChildCommand ofStay(List<Stay> stays, StayId id, AbsenceId absence) {
        Stay stay = stays.get(stays.size() - 1 - pick % stays.size());
        LocalDate day = stay.arrivedOn().plusDays(days);
        LocalDate leftOn = again == null ? null : day.plusDays(again);
        Motive motive = Motive.of(Reason.CAPACITY);
        return switch (kind) {
            case EARLIER ->
                new RecordEarlierStay(
                        AMINA,
                        null,
                        id,
                        pick % 3 == 0 ? stay.id() : null,
                        location,
                        day,
                        leftOn,
                        leftOn != null && pick % 2 == 0 ? destination : null,
                        pick % 4 == 0 ? null : motive,
                        pick % 5 == 0 ? null : motive);
            case CORRECT ->
                new CorrectStay(
                        AMINA, null, stay.id(), pick % 2 == 0 ? stay.location() : location, day, leftOn, null, MISTAKE);
            case BE_AWAY -> new BeginTemporaryStay(AMINA, null, absence, Whereabouts.HOSPITAL, day, leftOn, null);
            case CHANGE_ACCOMPANIMENT -> new ChangeAccompaniment(AMINA, null, day, accompaniment());
            case JOIN_HOUSEHOLD -> new JoinHousehold(AMINA, null, day, Children.FAMILY);
            case LEAVE_HOUSEHOLD -> new LeaveHousehold(AMINA, null, day);
            case NIGHTS -> new RecordNightsElsewhere(AMINA, null, absence, null, day, again == null ? 1 : again, null);
            case CORRECT_DEPARTURE ->
                new CorrectDeparture(
                        AMINA,
                        null,
                        pick % 4 == 0 ? null : stay.id(),
                        day.plusDays(pick % 5),
                        destination,
                        null,
                        null,
                        MISTAKE);
            case WITHDRAW_DEPARTURE ->
                Children.withdrawDeparture(
                        AMINA, pick % 4 == 0 ? null : stay.id(), pick % 3 == 0 ? null : Reason.CAPACITY);
            default -> Children.retract(AMINA, stay.id());
        };
    }

    private Accompaniment accompaniment() {
        return pick % 2 == 0 ? WITH_PARENT : ALONE;
    }

    private ChildCommand ofAbsence(Timeline timeline) {
        List<Absence> all = timeline.absences();
        Absence absence = all.isEmpty() ? null : all.get(all.size() - 1 - pick % all.size());
        AbsenceId id = absence == null ? Children.AWAY : absence.id();
        if (kind == Kind.RETRACT_ABSENCE) return new RetractAbsence(AMINA, null, id, MISTAKE);
        LocalDate from = absence == null ? FIRST_DAY : absence.from();
        return new EndTemporaryStay(AMINA, null, id, from.plusDays(days), pick % 3 == 0);
    }

    private static LocalDate latest(Stay stay) {
        if (stay.goneBy() != null) return stay.goneBy();
        return stay.leftOn() == null ? stay.arrivedOn() : stay.leftOn();
    }

    static Arbitrary<List<Asked>> histories() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Kind.PLACE),
                                Tuple.of(8, Kind.RELOCATE),
                                Tuple.of(2, Kind.SEND),
                                Tuple.of(2, Kind.RECEIVE),
                                Tuple.of(2, Kind.RECALL),
                                Tuple.of(2, Kind.DEPART),
                                Tuple.of(4, Kind.BE_AWAY),
                                Tuple.of(3, Kind.BE_BACK),
                                Tuple.of(2, Kind.NIGHTS),
                                Tuple.of(2, Kind.CHANGE_ACCOMPANIMENT),
                                Tuple.of(1, Kind.JOIN_HOUSEHOLD),
                                Tuple.of(1, Kind.LEAVE_HOUSEHOLD),
                                Tuple.of(6, Kind.EARLIER),
                                Tuple.of(6, Kind.CORRECT),
                                Tuple.of(3, Kind.RETRACT),
                                Tuple.of(1, Kind.RETRACT_ABSENCE),
                                Tuple.of(3, Kind.CORRECT_DEPARTURE),
                                Tuple.of(3, Kind.WITHDRAW_DEPARTURE)),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(TER_APEL, HEUMENSOORD, BUDEL),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(0, 6)),
                                Tuple.of(1, Arbitraries.of(27, 28, 29, 40)),
                                Tuple.of(3, Arbitraries.integers().between(-6, -1))),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(null)),
                                Tuple.of(1, Arbitraries.integers().between(-1, 6))),
                        Arbitraries.of(Destination.WHEREABOUTS_UNKNOWN, Destination.TO_FAMILY))
                .as(Asked::new)
                .list()
                .ofMinSize(60)
                .ofMaxSize(120);
    }
}
