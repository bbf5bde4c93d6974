package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;

/** A new location, as it opens. */
@Schema(name = "Opening", description = "A new location, as it opens.")
record OpeningBody(
        @Schema(description = "Needed for every kind but a foster family, which has none.")
        @Size(max = 200)
        @Pattern(regexp = LINE)
        String name,

        @Schema(description = "A code of your own; needed for a foster family.")
        @Size(max = 100)
        @Pattern(regexp = LINE)
        String code,

        @Schema(description = "Where it lies, if known; a foster family has none.")
        @Size(max = 100)
        @Pattern(regexp = LINE)
        String municipality,

        @NotNull LocationKind kind,

        @Schema(description = "Places for all residents, children or not; leave it out when unknown.")
        @Min(1)
        @Max(100_000)
        Integer capacity,

        @Schema(description = "The first day on which it is open.") @NotNull
        LocalDate openedOn) {

    static final String LINE = "\\P{Cntrl}+";

    OpenLocation command(LocationId id) {
        return new OpenLocation(id, PeriodId.create(), name, code, municipality, kind, capacity, openedOn);
    }
}
