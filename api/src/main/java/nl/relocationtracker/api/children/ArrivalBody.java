package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;

/** Arrived, after being on the way. */
@Schema(name = "Arrival", description = "Arrived, after being on the way.")
record ArrivalBody(
        @NotNull UUID locationId,

        @Schema(description = "The first day there.") @NotNull
        LocalDate arrivedOn) {

    ReceiveChild command(ChildId child, Long version, StayId stay) {
        return new ReceiveChild(child, version, stay, new LocationId(locationId), arrivedOn);
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "ArrivalBody";
    }
}
