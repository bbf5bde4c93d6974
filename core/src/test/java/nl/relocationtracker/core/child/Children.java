package nl.relocationtracker.core.child;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildCommand.DepartChild;
import nl.relocationtracker.core.child.ChildCommand.Motive;
import nl.relocationtracker.core.child.ChildCommand.PlaceChild;
import nl.relocationtracker.core.child.ChildCommand.ReceiveChild;
import nl.relocationtracker.core.child.ChildCommand.RelocateChild;
import nl.relocationtracker.core.child.ChildCommand.SendChild;
import nl.relocationtracker.core.child.ChildEvent.ChildDeparted;
import nl.relocationtracker.core.child.ChildEvent.ChildPlaced;
import nl.relocationtracker.core.child.ChildEvent.ChildReceived;
import nl.relocationtracker.core.child.ChildEvent.ChildRelocated;
import nl.relocationtracker.core.child.ChildEvent.ChildSent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.timeline.StayId;

/** Words for children: some of them, what is asked about them and what happened to them. */
public final class Children {

    public static final ChildId AMINA = new ChildId(new UUID(1, 1));
    public static final ChildId YUSUF = new ChildId(new UUID(1, 2));

    public static final StayId FIRST = stay(1);
    public static final StayId SECOND = stay(2);
    public static final StayId THIRD = stay(3);

    public static final Accompaniment WITH_PARENT = new Accompaniment(Company.WITH_PARENT, false);

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
        return new PlaceChild(child, null, stay, location, day, WITH_PARENT, null, details);
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
        return new ChildPlaced(child, stay, location, day, WITH_PARENT, null, RETURN_DAYS);
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
}
