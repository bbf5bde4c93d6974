package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.projections.locations.Locations;

/** A child who lives at a location. */
@Schema(description = "A child who lives at a location.")
record Resident(
        UUID childId,
        UUID stayId,
        LocalDate arrivedOn,

        @Schema(
                description = "Null for a child without one.",
                types = {"string", "null"},
                format = "uuid")
        UUID householdId,

        boolean unaccompanied) {

    static Resident of(Locations.Resident known) {
        return new Resident(
                known.childId(), known.stayId(), known.arrivedOn(), known.householdId(), known.unaccompanied());
    }
}
