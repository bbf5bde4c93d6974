package nl.relocationtracker.projections.locations;

import java.time.Instant;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.EventTable.Told;

/** Reads what a location was and when it was open, from its first day on, by folding its events. */
public final class LocationCourse {

    private final EventTable events;

    public LocationCourse(EventTable events) {
        this.events = events;
    }

    /** As known at the moment asked about; of whatever day. */
    public LocationPeriods courseOf(LocationId location, PointInTime when) {
        Instant knownAt = when.knownAt();
        LocationPeriods course = LocationPeriods.unopened(location);
        for (Told told : events.history(location.value(), when.position())) {
            if (knownAt != null && told.event().recordedAt().isAfter(knownAt)) break;
            if (!(told.event().payload() instanceof LocationEvent event)) break;
            course = course.after(event);
        }
        return course;
    }
}
