package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.projections.stays.StayView;

/** Out of reception. */
@Schema(name = "StayDeparture", description = "Out of reception.")
record StayDeparture(
        @Schema(description = "The first day out of reception.")
        LocalDate on,

        Destination destination,

        @Schema(
                types = {"string", "null"},
                format = "date")
        LocalDate lastSeenOn,

        @Schema(types = {"string", "null"}) ReportedTo reportedTo) {

    /** Null for a child that did not leave reception. */
    static StayDeparture of(StayView view) {
        return view.departedOn() == null
                ? null
                : new StayDeparture(view.departedOn(), view.destination(), view.lastSeenOn(), view.reportedTo());
    }
}
