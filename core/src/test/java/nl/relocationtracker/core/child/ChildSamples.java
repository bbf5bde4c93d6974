package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.THIRD;
import static nl.relocationtracker.core.child.Children.bornOn;
import static nl.relocationtracker.core.child.Children.depart;
import static nl.relocationtracker.core.child.Children.departed;
import static nl.relocationtracker.core.child.Children.place;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.receive;
import static nl.relocationtracker.core.child.Children.received;
import static nl.relocationtracker.core.child.Children.relocate;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Children.send;
import static nl.relocationtracker.core.child.Children.sent;
import static nl.relocationtracker.core.child.Destination.RETURNED;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.child.Reason.SCHOOL;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.ChildCommand.LiftHold;
import nl.relocationtracker.core.child.ChildCommand.PlaceHold;
import nl.relocationtracker.core.child.ChildCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.ChildEvent.HoldLifted;
import nl.relocationtracker.core.child.ChildEvent.HoldPlaced;
import nl.relocationtracker.core.child.ChildEvent.PersonalDetailsErased;
import nl.relocationtracker.core.child.ChildEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.ChildEvent.PersonalDetailsRecorded.Occasion;
import nl.relocationtracker.core.person.Ages;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReadableVault;
import nl.relocationtracker.core.person.SealedIn;

/** One command and one event of every kind, which together are the history of a child. */
public final class ChildSamples {

    private static final PersonalDetails DETAILS = bornOn(march(1).minusYears(9));
    private static final PersonalDetails NAMED = new PersonalDetails(
            List.of(new Name("Amina", null, null, null, Name.Kind.OFFICIAL)), DETAILS.birthDate(), List.of());
    private static final HoldId HOLD = new HoldId(new UUID(6, 1));

    public static final List<ChildCommand> COMMANDS = List.of(
            place(AMINA, FIRST, TER_APEL, march(1), DETAILS),
            relocate(AMINA, SECOND, HEUMENSOORD, march(3), CAPACITY),
            send(AMINA, march(5), BUDEL, SCHOOL),
            receive(AMINA, THIRD, BUDEL, march(6)),
            depart(AMINA, march(9), RETURNED),
            new RecordPersonalDetails(AMINA, null, NAMED),
            new PlaceHold(AMINA, null, HOLD, HoldGround.APPEAL),
            new LiftHold(AMINA, null, HOLD),
            new ErasePersonalDetails(AMINA, null, ErasureGround.COURT));

    public static final List<ChildEvent> EVENTS = List.of(
            new PersonalDetailsRecorded(
                    AMINA, Occasion.PLACEMENT, new ReadableVault().seal(new SealedIn(AMINA, 0, "details"), DETAILS)),
            placed(AMINA, FIRST, TER_APEL, march(1)),
            relocated(AMINA, FIRST, SECOND, HEUMENSOORD, march(3), CAPACITY),
            sent(AMINA, SECOND, march(5), BUDEL, SCHOOL),
            received(AMINA, SECOND, THIRD, BUDEL, march(6)),
            departed(AMINA, THIRD, march(9), RETURNED),
            new PersonalDetailsRecorded(
                    AMINA, Occasion.ENTRY, new ReadableVault().seal(new SealedIn(AMINA, 6, "details"), NAMED)),
            new HoldPlaced(AMINA, HOLD, HoldGround.APPEAL),
            new HoldLifted(AMINA, HOLD),
            new PersonalDetailsErased(
                    AMINA, ErasureGround.COURT, Ages.of(NAMED.birth().orElseThrow())));

    private ChildSamples() {}
}
