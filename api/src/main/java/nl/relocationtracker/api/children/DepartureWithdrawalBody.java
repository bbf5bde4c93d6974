package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CorrectionCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.timeline.StayId;

/** A departure that never was. */
@Schema(name = "DepartureWithdrawal", description = "A departure that never was.")
record DepartureWithdrawalBody(
        @Schema(description = "The stay after which the child was said to have departed; left out, it is the last.")
        UUID stayId,

        @Schema(
                description =
                        "Why the child moved on to the next stay, when that is at another place; left out where none"
                                + " comes after it.")
        Reason nextReason,

        @Schema(description = "Left out, it is who usually decides for that reason, marked as inferred.")
        DecidedBy nextDecidedBy,

        @Schema(description = "A remark, sealed before it is kept; needed with the reason OTHER.") @Size(max = 2000)
        String nextNote,

        @Schema(description = "What was wrong, sealed before it is kept.") @NotNull @Size(max = 2000)
        String reason)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return Motives.withoutReason(nextReason, "nextDecidedBy", nextDecidedBy, "nextNote", nextNote);
    }

    @Override
    public Set<String> decisive() {
        return Set.of("nextReason");
    }

    WithdrawDeparture command(ChildId child, Long version) {
        return new WithdrawDeparture(
                child,
                version,
                stayId == null ? null : new StayId(stayId),
                Motives.of(nextReason, nextDecidedBy, nextNote),
                reason);
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "DepartureWithdrawalBody";
    }
}
