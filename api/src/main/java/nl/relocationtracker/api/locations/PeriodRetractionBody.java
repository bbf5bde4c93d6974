package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodCommand.RetractClosure;
import nl.relocationtracker.core.location.PeriodCommand.RetractOpening;
import nl.relocationtracker.core.location.PeriodId;

/** The opening or the closing of a period never was. */
@Schema(name = "PeriodRetraction", description = "The opening or the closing of a period never was.")
record PeriodRetractionBody(
        @Schema(description = "OPENING: the whole period never was. CLOSURE: it did not end, and runs again.") @NotNull
        What what,

        @Schema(description = "Why it is retracted.") @NotNull
        CorrectionCause reason) {

    /** What is retracted. */
    enum What {
        OPENING,
        CLOSURE
    }

    LocationCommand command(LocationId id, Long version, PeriodId period) {
        return what == What.OPENING
                ? new RetractOpening(id, version, period, reason)
                : new RetractClosure(id, version, period, reason);
    }
}
