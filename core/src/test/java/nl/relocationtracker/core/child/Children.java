package nl.relocationtracker.core.child;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.AbsenceCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayBegun;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayEnded;
import nl.relocationtracker.core.child.Accompaniment.Company;
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
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildReceived;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.child.MoveEvent.ChildSent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.StayId;

/** Words for children: some of them, what is asked about them and what happened to them. */
public final class Children {

    public static final ChildId AMINA = new ChildId(new UUID(1, 1));
    public static final ChildId YUSUF = new ChildId(new UUID(1, 2));

    public static final StayId FIRST = stay(1);
    public static final StayId SECOND = stay(2);
    public static final StayId THIRD = stay(3);
    public static final AbsenceId AWAY = new AbsenceId(new UUID(5, 1));
    public static final HouseholdId FAMILY = new HouseholdId(new UUID(6, 1));

    public static final Accompaniment WITH_PARENT = new Accompaniment(Company.WITH_PARENT, false);
    public static final Accompaniment ALONE = new Accompaniment(Company.ALONE, true);

    private static final int RETURN_DAYS = 28;

    private Children() {}

    public static StayId stay(long number) {
        return new StayId(new UUID(4, number));
    }

    public static PersonalDetails bornOn(LocalDate day) {
        return PersonalDetails.of(day, null);
    }

    /** Who decides as usual, as it is recorded when nobody says so. */
    public static Move move(Reason reason) {
        return new Move(reason, reason.usuallyDecidedBy(), true, null, null, null, null);
    }

    public static PlaceChild place(ChildId child, StayId stay, LocationId location, LocalDate day) {
        return place(child, stay, location, day, null);
    }

    public static PlaceChild place(
            ChildId child, StayId stay, LocationId location, LocalDate day, PersonalDetails details) {
        return new PlaceChild(child, null, stay, location, day, Origin.ARRIVED, WITH_PARENT, null, details);
    }

    public static RelocateChild relocate(ChildId child, StayId to, LocationId location, LocalDate day, Reason reason) {
        return relocate(child, to, location, day, Motive.of(reason));
    }

    public static RelocateChild relocate(ChildId child, StayId to, LocationId location, LocalDate day, Motive motive) {
        return new RelocateChild(child, null, to, location, null, day, motive, null);
    }

    /** @param destination null when it is not known */
    public static SendChild send(ChildId child, LocalDate day, LocationId destination, Reason reason) {
        return send(child, day, destination, Motive.of(reason));
    }

    public static SendChild send(ChildId child, LocalDate day, LocationId destination, Motive motive) {
        return new SendChild(child, null, day, destination, motive);
    }

    public static ReceiveChild receive(ChildId child, StayId to, LocationId location, LocalDate day) {
        return new ReceiveChild(child, null, to, location, day);
    }

    public static DepartChild depart(ChildId child, LocalDate day, Destination destination) {
        return new DepartChild(child, null, day, destination, null, null, null);
    }

    public static ChildPlaced placed(ChildId child, StayId stay, LocationId location, LocalDate day) {
        return new ChildPlaced(child, stay, location, day, WITH_PARENT, null, RETURN_DAYS, Origin.ARRIVED);
    }

    public static ChildRelocated relocated(
            ChildId child, StayId from, StayId to, LocationId location, LocalDate day, Reason reason) {
        return relocated(child, from, to, location, day, move(reason));
    }

    public static ChildRelocated relocated(
            ChildId child, StayId from, StayId to, LocationId location, LocalDate day, Move move) {
        return new ChildRelocated(child, to, from, location, day, day, move, null);
    }

    /** @param destination null when it is not known */
    public static ChildSent sent(ChildId child, StayId from, LocalDate day, LocationId destination, Reason reason) {
        return new ChildSent(child, from, day, destination, move(reason));
    }

    public static ChildReceived received(ChildId child, StayId from, StayId to, LocationId location, LocalDate day) {
        return new ChildReceived(child, to, from, location, day);
    }

    public static ChildDeparted departed(ChildId child, StayId from, LocalDate day, Destination destination) {
        return new ChildDeparted(child, from, day, destination, null, null, null);
    }

    public static final String MISTAKE = "the wrong site was chosen";

    public static RecallChild recall(ChildId child) {
        return new RecallChild(child, null);
    }

    public static RecordEarlierStay earlier(
            ChildId child, StayId stay, LocationId location, LocalDate arrivedOn, Reason reason) {
        return earlier(child, stay, null, location, arrivedOn, null, reason, null);
    }

    /**
     * @param after the stay after which it comes; null lets the day say so
     * @param leftOn null: until the next arrival or departure
     * @param reason null for a placement
     * @param next why the child moved on; null where that is recorded
     */
    public static RecordEarlierStay earlier(
            ChildId child,
            StayId stay,
            StayId after,
            LocationId location,
            LocalDate arrivedOn,
            LocalDate leftOn,
            Reason reason,
            Reason next) {
        return new RecordEarlierStay(
                child,
                null,
                stay,
                after,
                location,
                arrivedOn,
                leftOn,
                null,
                reason == null ? null : Motive.of(reason),
                next == null ? null : Motive.of(next));
    }

    public static CorrectStay correct(ChildId child, StayId stay, LocationId location, LocalDate arrivedOn) {
        return new CorrectStay(child, null, stay, location, arrivedOn, null, null, MISTAKE);
    }

    public static RetractStay retract(ChildId child, StayId stay) {
        return new RetractStay(child, null, stay, MISTAKE);
    }

    public static CorrectDeparture correctDeparture(ChildId child, LocalDate day, Destination destination) {
        return new CorrectDeparture(child, null, null, day, destination, null, null, MISTAKE);
    }

    public static WithdrawDeparture withdrawDeparture(ChildId child) {
        return withdrawDeparture(child, null, null);
    }

    /**
     * @param after the stay after which it was; null for the last
     * @param next why the child moved on; null where none did, or that is recorded
     */
    public static WithdrawDeparture withdrawDeparture(ChildId child, StayId after, Reason next) {
        return new WithdrawDeparture(child, null, after, next == null ? null : Motive.of(next), MISTAKE);
    }

    public static BeginTemporaryStay beginTemporaryStay(ChildId child, Whereabouts whereabouts, LocalDate day) {
        return beginTemporaryStay(child, whereabouts, day, null);
    }

    /** @param until the day of coming back; null while the child is away */
    public static BeginTemporaryStay beginTemporaryStay(
            ChildId child, Whereabouts whereabouts, LocalDate day, LocalDate until) {
        return new BeginTemporaryStay(child, null, AWAY, whereabouts, day, until, null);
    }

    public static EndTemporaryStay comeBack(ChildId child, LocalDate day) {
        return new EndTemporaryStay(child, null, AWAY, day, false);
    }

    public static EndTemporaryStay giveUpPlace(ChildId child, LocalDate day) {
        return new EndTemporaryStay(child, null, AWAY, day, true);
    }

    public static RecordNightsElsewhere nightsElsewhere(ChildId child, LocalDate day, int nights) {
        return nightsElsewhere(child, day, nights, null);
    }

    public static RecordNightsElsewhere nightsElsewhere(ChildId child, LocalDate day, int nights, LocationId location) {
        return new RecordNightsElsewhere(child, null, AWAY, location, day, nights, null);
    }

    public static TemporaryStayBegun temporaryStayBegun(
            ChildId child, StayId stay, Whereabouts whereabouts, LocalDate day) {
        return new TemporaryStayBegun(child, AWAY, stay, whereabouts, day, 21, move(whereabouts.usualReason()));
    }

    public static TemporaryStayEnded cameBack(ChildId child, LocalDate day) {
        return new TemporaryStayEnded(child, AWAY, day, false);
    }
}
