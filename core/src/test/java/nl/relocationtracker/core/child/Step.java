package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.WITH_PARENT;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.Locations;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.timeline.StayId;

/**
 * What somebody may ask next, sensible or not, so many days after what was asked before.
 *
 * @param gap days on the way, or before a departure that a child was last seen; below zero is nonsense
 */
record Step(Kind kind, LocationId location, int days, int gap, Reason reason, Destination destination) {

    enum Kind {
        PLACE,
        RELOCATE,
        SEND,
        SEND_NOBODY_KNOWS_WHERE,
        RECEIVE,
        DEPART
    }

    static Arbitrary<Step> steps() {
        Arbitrary<LocationId> locations = Arbitraries.frequency(
                Tuple.of(9, Locations.TER_APEL),
                Tuple.of(9, Locations.DRACHTEN),
                Tuple.of(9, Locations.HEUMENSOORD),
                Tuple.of(9, Locations.BUDEL),
                Tuple.of(1, Locations.NOWHERE));
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, Kind.PLACE),
                                Tuple.of(9, Kind.RELOCATE),
                                Tuple.of(1, Kind.SEND),
                                Tuple.of(1, Kind.SEND_NOBODY_KNOWS_WHERE),
                                Tuple.of(2, Kind.RECEIVE),
                                Tuple.of(2, Kind.DEPART)),
                        locations,
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(0, 5)),
                                Tuple.of(1, Arbitraries.integers().between(6, 40)),
                                Tuple.of(1, Arbitraries.of(28, 29)),
                                Tuple.of(1, Arbitraries.of(-2, -1))),
                        Arbitraries.frequency(Tuple.of(17, 0), Tuple.of(2, 1), Tuple.of(1, 3), Tuple.of(1, -1)),
                        Arbitraries.frequency(
                                Tuple.of(6, Reason.CAPACITY),
                                Tuple.of(3, Reason.LOCATION_CLOSED),
                                Tuple.of(1, Reason.OTHER),
                                Tuple.of(1, Reason.UNKNOWN)),
                        Arbitraries.frequency(
                                Tuple.of(8, Destination.WHEREABOUTS_UNKNOWN),
                                Tuple.of(4, Destination.TO_FAMILY),
                                Tuple.of(1, Destination.DIED)))
                .as(Step::new);
    }

    ChildCommand command(StayId stay, LocalDate before, LocalDate born) {
        LocalDate day = before.plusDays(days);
        return switch (kind) {
            case PLACE ->
                new PlaceChild(
                        AMINA,
                        null,
                        stay,
                        location,
                        day,
                        Origin.ARRIVED,
                        WITH_PARENT,
                        null,
                        PersonalDetails.of(born, "V-123"));
            case RELOCATE ->
                new RelocateChild(AMINA, null, stay, location, day.minusDays(gap), day, Motive.of(reason), null);
            case SEND -> new SendChild(AMINA, null, day, location, Motive.of(reason));
            case SEND_NOBODY_KNOWS_WHERE -> new SendChild(AMINA, null, day, null, Motive.of(reason));
            case RECEIVE -> new ReceiveChild(AMINA, null, stay, location, day);
            case DEPART -> new DepartChild(AMINA, null, day, destination, day.minusDays(gap), null, null);
        };
    }
}
