package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodId;

/** An opening period as it was. */
@Schema(name = "PeriodCorrection", description = "An opening period as it was.")
record PeriodBody(
        @NotNull LocalDate openedOn,

        @Schema(description = "The first day on which it was not open; only for a period that has ended.")
        LocalDate closedOn,

        @Schema(description = "Only for a period that has ended. UNKNOWN is for imports only.")
        ClosureCause cause,

        @Schema(description = "Why it is corrected.") @NotNull
        CorrectionCause why) {

    CorrectPeriod command(LocationId id, Long version, PeriodId period) {
        return new CorrectPeriod(id, version, period, openedOn, closedOn, cause, why);
    }
}
