package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.LocationView.PeriodView;

/** A location and when it was open. */
@Schema(name = "Location", description = "A location and when it was open, today.")
record LocationAnswer(
        UUID id,
        @Schema(description = "Its ETag; for If-Match.") long version,
        @Schema(types = {"string", "null"}) String name,
        @Schema(types = {"string", "null"}) String code,
        @Schema(types = {"string", "null"}) String municipality,
        LocationKind kind,
        boolean open,

        @Schema(description = "Opening periods, oldest first.")
        List<OpeningPeriod> periods) {

    /** From opening up to, not including, closing. */
    @Schema(description = "From opening up to, not including, closing.")
    record OpeningPeriod(
            UUID id,
            LocalDate openedOn,

            @Schema(
                    description = "The first day on which it is not open; null while it is.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate closedOn,

            @Schema(types = {"string", "null"}) ClosureCause cause,

            @Schema(
                    description = "Places for all residents; null when unknown.",
                    types = {"integer", "null"})
            Integer capacity,

            @Schema(description = "Since when this is known.")
            Instant recordedFrom) {

        static OpeningPeriod of(PeriodView view) {
            return new OpeningPeriod(
                    view.id(), view.openedOn(), view.closedOn(), view.cause(), view.capacity(), view.recordedFrom());
        }
    }

    static LocationAnswer of(LocationView view) {
        return new LocationAnswer(
                view.id(),
                view.version(),
                view.name(),
                view.code(),
                view.municipality(),
                view.kind(),
                view.open(),
                view.periods().stream().map(OpeningPeriod::of).toList());
    }
}
