package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;

/** From one stay to the next, at another location. */
@Schema(name = "Relocation", description = "From one stay to the next, at another location.")
record RelocationBody(
        @Schema(description = "Where the child goes.") @NotNull
        UUID locationId,

        @Schema(description = "The first day there.") @NotNull
        LocalDate arrivedOn,

        @Schema(description = "UNKNOWN is for imports only.") @NotNull
        Reason reason,

        @Schema(description = "Left out, it is who usually decides for that reason, marked as inferred.")
        DecidedBy decidedBy,

        @Schema(description = "A remark, sealed before it is kept; needed with the reason OTHER.") @Size(max = 2000)
        String note,

        @Schema(
                description =
                        "The first day that the child was not at its former place any more; left out, it is the day"
                                + " of arrival. Between the two the child was in transit.")
        LocalDate leftOn) {

    RelocateChild command(ChildId child, Long version, StayId stay) {
        return new RelocateChild(
                child,
                version,
                stay,
                new LocationId(locationId),
                leftOn,
                arrivedOn,
                new Motive(reason, decidedBy, note, null, null),
                null);
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "RelocationBody[" + reason + "]";
    }
}
