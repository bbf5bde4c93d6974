package nl.relocationtracker.api.pages.location;

import java.time.LocalDate;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.LocationView.PeriodView;

/** What of a location is about its closing. */
final class Closing {

    private Closing() {}

    /** The closure that is announced; null when it is not winding down. */
    static Announced announced(LocationView location) {
        return location.state() == LocationState.WINDING_DOWN ? last(location).announced() : null;
    }

    /** Since when; null when it is not winding down. */
    static LocalDate announcedOn(LocationView location) {
        Announced announced = announced(location);
        return announced == null ? null : announced.announcedOn();
    }

    /** Since when it is open; null when it is not. */
    static LocalDate openSince(LocationView location) {
        return location.open() ? last(location).openedOn() : null;
    }

    /** The period that runs, or ran last. */
    static PeriodView last(LocationView location) {
        return location.periods().get(location.periods().size() - 1);
    }
}
