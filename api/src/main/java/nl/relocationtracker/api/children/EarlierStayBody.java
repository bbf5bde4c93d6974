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
import nl.relocationtracker.core.child.CorrectionCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;

/** A stay that was not known of. */
@Schema(name = "EarlierStay", description = "A stay that was not known of.")
record EarlierStayBody(
        @NotNull UUID locationId,

        @Schema(description = "The first day there.") @NotNull
        LocalDate arrivedOn,

        @Schema(
                description =
                        "The first day that the child was not there any more; left out, it is the day of the next arrival or departure.")
        LocalDate leftOn,

        @Schema(description = "The stay after which it came; needed when another began on the same day.")
        UUID afterStayId,

        @Schema(description = "Why the child came here; left out for a first stay, or one after a departure.")
        Reason reason,

        @Schema(description = "Left out, it is who usually decides for that reason, marked as inferred.")
        DecidedBy decidedBy,

        @Schema(description = "A remark, sealed before it is kept; needed with the reason OTHER.") @Size(max = 2000)
        String note,

        @Schema(description = "Why the child moved on to the next stay; left out where that is recorded.")
        Reason nextReason,

        @Schema(description = "As decidedBy, of nextReason.")
        DecidedBy nextDecidedBy,

        @Schema(description = "As note, of nextReason.") @Size(max = 2000)
        String nextNote,

        @Schema(description = "Where the child went that left reception after it; left out when it did not.")
        Destination destination)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        Map<String, InputCode> lost = Motives.withoutReason(reason, "decidedBy", decidedBy, "note", note);
        lost.putAll(Motives.withoutReason(nextReason, "nextDecidedBy", nextDecidedBy, "nextNote", nextNote));
        return lost;
    }

    @Override
    public Set<String> decisive() {
        return Set.of("reason", "nextReason");
    }

    RecordEarlierStay command(ChildId child, Long version, StayId stay) {
        return new RecordEarlierStay(
                child,
                version,
                stay,
                afterStayId == null ? null : new StayId(afterStayId),
                new LocationId(locationId),
                arrivedOn,
                leftOn,
                destination,
                Motives.of(reason, decidedBy, note),
                Motives.of(nextReason, nextDecidedBy, nextNote));
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "EarlierStayBody";
    }
}
