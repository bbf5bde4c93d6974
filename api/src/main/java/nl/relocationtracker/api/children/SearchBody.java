package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.person.PersonSearch.Query;

/** Whom somebody looks for. */
@Schema(name = "ChildSearch", description = "Whom somebody looks for.")
record SearchBody(
        @Schema(description = "Names in any spelling, order and script, and numbers.") @NotNull @Size(max = 200)
        String query,

        @Schema(description = "Leaves out those who were born in another year, but for those of whom it is not known.")
        @Min(1900)
        @Max(2999)
        Integer birthYear,

        @Schema(description = "Only those who live there now.")
        UUID locationId,

        @Schema(description = "At most so many; 20 when left out.") @Min(1) @Max(100)
        Integer limit) {

    private static final int USUAL_LIMIT = 20;

    Query asked() {
        return new Query(
                query,
                birthYear,
                locationId == null ? null : new LocationId(locationId),
                limit == null ? USUAL_LIMIT : limit);
    }

    @Override
    public String toString() {
        return "ChildSearch[sealed]";
    }
}
