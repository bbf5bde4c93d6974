package nl.relocationtracker.api.pages;

import java.time.LocalDate;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildReceived;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.child.MoveEvent.ChildSent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;

/** Says in a few words what was recorded of a child. */
@Component
public class EventWords {

    private final Locations locations;
    private final Grounds grounds;

    EventWords(Locations locations, Grounds grounds) {
        this.locations = locations;
        this.grounds = grounds;
    }

    /** @param event of a child; of moves it says whereto and when, of the rest what sort of thing it is */
    public String of(Object event, Language language) {
        if (event instanceof ChildPlaced placed) return told(placed, placed.locationId(), placed.arrivedOn(), language);
        if (event instanceof ChildRelocated moved) return told(moved, moved.locationId(), moved.arrivedOn(), language);
        if (event instanceof ChildReceived received)
            return told(received, received.locationId(), received.arrivedOn(), language);
        if (event instanceof ChildSent sent) return told(sent, sent.destinationId(), sent.leftOn(), language);
        if (event instanceof ChildDeparted departed)
            return language.say(
                    "event.ChildDeparted",
                    language.say("destination." + departed.destination()),
                    language.day(departed.leftOn()));
        return language.say("event." + event.getClass().getSimpleName());
    }

    private String told(ChildEvent event, LocationId place, LocalDate day, Language language) {
        String name = place == null
                ? language.say("event.nobody-knows-where")
                : locations
                        .location(place, PointInTime.asKnownNow(grounds.today()))
                        .map(LocationView::label)
                        .orElse("?");
        return language.say("event." + event.getClass().getSimpleName(), name, language.day(day));
    }
}
