package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;

/** A location becomes another kind. */
@Schema(name = "Conversion", description = "A location becomes another kind, while children live there.")
record ConversionBody(
        @NotNull LocationKind kind,

        @Schema(description = "The first day on which it is of this kind.") @NotNull
        LocalDate from,

        @Schema(description = "Left out, it keeps its name; needed when a foster family becomes another kind.")
        @Size(max = 200)
        @Pattern(regexp = OpeningBody.LINE)
        String name,

        @Schema(description = "Left out, it stays as it was.") @Size(max = 100) @Pattern(regexp = OpeningBody.LINE)
        String municipality) {

    ConvertLocation command(LocationId id, Long version) {
        return new ConvertLocation(id, version, kind, name, municipality, from);
    }
}
