package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.stays.StayView;

/** What a location became while a child lived there. */
@Schema(name = "StayBecame", description = "What a location became while a child lived there.")
record StayBecame(
        @Schema(description = "The first day on which it was so.")
        LocalDate from,

        @Schema(description = "The name, or the code of a foster family.")
        String name,

        LocationKind kind,

        @Schema(types = {"string", "null"}) String municipality) {

    static StayBecame of(StayView.Became became) {
        return new StayBecame(became.from(), became.location(), became.kind(), became.municipality());
    }
}
