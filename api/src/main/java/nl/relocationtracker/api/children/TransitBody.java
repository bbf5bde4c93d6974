package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;

/** Left one place, on the way to the next. */
@Schema(name = "Transit", description = "Left one place, on the way to the next.")
record TransitBody(
        @Schema(description = "The first day that the child was not at its place any more.") @NotNull
        LocalDate leftOn,

        @Schema(description = "Where it was sent; left out when nobody knows.")
        UUID destinationId,

        @Schema(description = "UNKNOWN is for imports only.") @NotNull
        Reason reason,

        @Schema(description = "Left out, it is who usually decides for that reason, marked as inferred.")
        DecidedBy decidedBy,

        @Schema(description = "A remark, sealed before it is kept; needed with the reason OTHER.") @Size(max = 2000)
        String note) {

    SendChild command(ChildId child, Long version) {
        return new SendChild(
                child,
                version,
                leftOn,
                destinationId == null ? null : new LocationId(destinationId),
                new Motive(reason, decidedBy, note, null, null));
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "TransitBody";
    }
}
