package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;

/** How a stay really was. The stays beside it follow. */
@Schema(name = "StayCorrection", description = "How a stay really was. The stays beside it follow.")
record StayCorrectionBody(
        @NotNull UUID locationId,

        @Schema(description = "The first day there; the stay before it ends then.") @NotNull
        LocalDate arrivedOn,

        @Schema(
                description =
                        "The first day that the child was not there any more, where it was in transit afterwards; left out, the end stays as it is.")
        LocalDate leftOn,

        @Schema(description = "Left out, the reason of the move stays as it is.")
        Reason reason,

        @Schema(description = "Left out, it is who usually decides for that reason, marked as inferred.")
        DecidedBy decidedBy,

        @Schema(description = "A remark, sealed before it is kept; needed with the reason OTHER.") @Size(max = 2000)
        String note,

        @Schema(description = "What was wrong, sealed before it is kept.") @NotNull @Size(max = 2000)
        String why)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return Motives.withoutReason(reason, "decidedBy", decidedBy, "note", note);
    }

    @Override
    public Set<String> decisive() {
        return Set.of("reason");
    }

    CorrectStay command(ChildId child, Long version, StayId stay) {
        return new CorrectStay(
                child,
                version,
                stay,
                new LocationId(locationId),
                arrivedOn,
                leftOn,
                Motives.of(reason, decidedBy, note),
                why);
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "StayCorrectionBody";
    }
}
