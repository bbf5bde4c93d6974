package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;

/** A location closes. */
@Schema(name = "Closure", description = "A location closes.")
record ClosureBody(
        @Schema(description = "The first day on which it is not open.") @NotNull
        LocalDate closedOn,

        @Schema(description = "UNKNOWN is for imports only.") @NotNull
        ClosureCause cause,

        @Schema(
                description =
                        "It is empty in fact: who is recorded there still, left by that day, nobody knows whereto.",
                defaultValue = "false")
        Boolean emptied) {

    boolean isEmptied() {
        return Boolean.TRUE.equals(emptied);
    }

    CloseLocation command(LocationId id, Long version) {
        return new CloseLocation(id, version, closedOn, cause);
    }
}
