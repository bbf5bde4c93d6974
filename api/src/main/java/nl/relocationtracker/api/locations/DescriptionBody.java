package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.SiteId;

/** What a location is called and where it lies, from a day on. */
@Schema(
        name = "Description",
        description =
                "What a location is called and where it lies, from a day on. What differs from what was known of that "
                        + "day has changed on it; the rest stays as it is.")
record DescriptionBody(
        @Schema(description = "Needed for every kind but a foster family, which has none.")
        @Size(max = 200)
        @Pattern(regexp = OpeningBody.LINE)
        String name,

        @Schema(description = "Left out when unknown; a foster family has none.")
        @Size(max = 100)
        @Pattern(regexp = OpeningBody.LINE)
        String municipality,

        @Schema(description = "The siteId of another location at the same address; left out for a site of its own.")
        UUID siteId,

        @Schema(description = "The location that takes its place, if any.")
        UUID successorId,

        @Schema(description = "The first day on which all this holds.") @NotNull
        LocalDate from) {

    DescribeLocation command(LocationId id, Long version) {
        return new DescribeLocation(
                id,
                version,
                name,
                municipality,
                siteId == null ? null : new SiteId(siteId),
                successorId == null ? null : new LocationId(successorId),
                from);
    }
}
