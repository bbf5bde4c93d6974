package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.LocationId;

/** A location has more or fewer places. */
@Schema(name = "Capacity", description = "A location has more or fewer places.")
record CapacityBody(
        @Schema(description = "Places for all residents, children or not; left out when unknown.") @Min(1) @Max(100_000)
        Integer capacity,

        @Schema(description = "The first day on which there are so many; it lies in an opening period.") @NotNull
        LocalDate from) {

    ChangeCapacity command(LocationId id, Long version) {
        return new ChangeCapacity(id, version, capacity, from);
    }
}
