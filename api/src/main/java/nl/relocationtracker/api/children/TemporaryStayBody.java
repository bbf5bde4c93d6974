package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.child.AbsenceCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.Whereabouts;
import nl.relocationtracker.core.timeline.AbsenceId;

/** Elsewhere, while the place at the location is kept. */
@Schema(name = "TemporaryStay", description = "Elsewhere, while the place at the location is kept.")
record TemporaryStayBody(
        @NotNull Whereabouts whereabouts,

        @Schema(description = "The first night away is the one that begins on this day.") @NotNull
        LocalDate from,

        @Schema(description = "The day of coming back; left out while the child is away.")
        LocalDate until,

        @Schema(description = "Left out, it is the usual one; it counts when this becomes a relocation.")
        Reason reason,

        @Schema(description = "Left out, it is who usually decides for that reason, marked as inferred.")
        DecidedBy decidedBy,

        @Schema(description = "A remark, sealed before it is kept; needed with the reason OTHER.") @Size(max = 2000)
        String note)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return Motives.withoutReason(reason, "decidedBy", decidedBy, "note", note);
    }

    @Override
    public Set<String> decisive() {
        return Set.of("reason");
    }

    BeginTemporaryStay command(ChildId child, Long version, AbsenceId absence) {
        return new BeginTemporaryStay(
                child, version, absence, whereabouts, from, until, Motives.of(reason, decidedBy, note));
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "TemporaryStayBody";
    }
}
