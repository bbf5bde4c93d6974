package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodCommand.RecordEarlierPeriod;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodId;

/** A closed location opens again, or was open before in a period that was not known. */
@Schema(
        name = "Reopening",
        description = "A closed location opens again, or was open before in a period that was not known.")
record ReopeningBody(
        @Schema(description = "The first day on which it is open again; may be the day on which it closed.") @NotNull
        LocalDate openedOn,

        @Schema(description = "Places for all residents; left out, the capacity stays as it was.") @Min(1) @Max(100_000)
        Integer capacity,

        @Schema(
                description =
                        "Only for a period that was not known and is over: the first day on which it was not open.")
        LocalDate closedOn,

        @Schema(description = "Why that period ended; with closedOn. UNKNOWN is for imports only.")
        ClosureCause cause)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        if (closedOn == null && cause != null) return Map.of("closedOn", InputCode.REQUIRED);
        if (closedOn != null && cause == null) return Map.of("cause", InputCode.REQUIRED);
        return Map.of();
    }

    @Override
    public Set<String> decisive() {
        return Set.of();
    }

    LocationCommand command(LocationId id, Long version) {
        if (closedOn == null) return new ReopenLocation(id, version, PeriodId.create(), openedOn, capacity);
        return new RecordEarlierPeriod(id, version, PeriodId.create(), openedOn, closedOn, cause, capacity);
    }
}
