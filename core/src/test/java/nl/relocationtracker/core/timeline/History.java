package nl.relocationtracker.core.timeline;

import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayBegun;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.Children;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded.Occasion;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.Whereabouts;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Sealed;

/** What happened to Amina, told in order. Every stay gets the next number, from 1. */
public final class History {

    private final List<ChildEvent> events = new ArrayList<>();
    private int stays;

    public History placed(LocationId location, LocalDate day) {
        return and(Children.placed(AMINA, stay(++stays), location, day));
    }

    /** @param days the term for a return from whereabouts unknown, when this was recorded */
    public History placedUnderATermOf(int days, LocationId location, LocalDate day) {
        return and(
                new ChildPlaced(AMINA, stay(++stays), location, day, Children.WITH_PARENT, null, days, Origin.ARRIVED));
    }

    public History relocated(LocationId location, LocalDate day) {
        return relocated(location, day, day, null);
    }

    /** @param stated null when the day of leaving was not inferred */
    public History relocated(LocationId location, LocalDate leftOn, LocalDate arrivedOn, InferredEnd stated) {
        return and(new ChildRelocated(
                AMINA,
                stay(stays + 1L),
                stay(stays++),
                location,
                leftOn,
                arrivedOn,
                Children.move(Reason.CAPACITY),
                stated));
    }

    public History relocated(LocationId location, LocalDate day, Reason reason) {
        return and(Children.relocated(AMINA, stay(stays), stay(++stays), location, day, reason));
    }

    /** At a hospital from this day on, while the place is kept. */
    public History away(LocalDate from, int limitNights) {
        return and(new TemporaryStayBegun(
                AMINA,
                Children.AWAY,
                stay(stays),
                Whereabouts.HOSPITAL,
                from,
                limitNights,
                Children.move(Reason.MEDICAL)));
    }

    /** @param destination null when nobody knows */
    public History sent(LocalDate day, LocationId destination) {
        return and(Children.sent(AMINA, stay(stays), day, destination, Reason.CAPACITY));
    }

    public History received(LocationId location, LocalDate day) {
        return and(Children.received(AMINA, stay(stays), stay(++stays), location, day));
    }

    public History departed(LocalDate day, Destination destination) {
        return and(Children.departed(AMINA, stay(stays), day, destination));
    }

    /** @param stated the end that a file gave and the program did not take over */
    public History departed(LocalDate day, Destination destination, InferredEnd stated) {
        return and(new ChildDeparted(AMINA, stay(stays), day, destination, null, null, stated));
    }

    public History missing(LocalDate day) {
        return departed(day, Destination.WHEREABOUTS_UNKNOWN);
    }

    public History detailsRecorded() {
        return and(new PersonalDetailsRecorded(AMINA, Occasion.PLACEMENT, new Sealed("nobody reads this")));
    }

    private History and(ChildEvent event) {
        events.add(event);
        return this;
    }

    public Timeline timeline() {
        Timeline timeline = Timeline.EMPTY;
        for (int i = 0; i < events.size(); i++) timeline = timeline.after(events.get(i), i);
        return timeline;
    }
}
