package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationCommand.ReopenLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodId;

/** A closed location opens again. */
@Schema(name = "Reopening", description = "A closed location opens again.")
record ReopeningBody(
        @Schema(description = "The first day on which it is open again; may be the day on which it closed.") @NotNull
        LocalDate openedOn,

        @Schema(description = "Places for all residents; left out, the capacity stays as it was.") @Min(1) @Max(100_000)
        Integer capacity) {

    ReopenLocation command(LocationId id, Long version) {
        return new ReopenLocation(id, version, PeriodId.create(), openedOn, capacity);
    }
}
