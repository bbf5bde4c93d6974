package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.AbsenceId;

/** A night or a few elsewhere, because there was no bed. */
@Schema(name = "NightsElsewhere", description = "A night or a few elsewhere, because there was no bed.")
record NightsElsewhereBody(
        @Schema(description = "The first night is the one that begins on this day.") @NotNull
        LocalDate from,

        @Schema(description = "How many nights; from the fourth on it is a relocation.") @NotNull @Min(1)
        Integer nights,

        @Schema(description = "Where, when it is a location that is known here.")
        UUID locationId,

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

    RecordNightsElsewhere command(ChildId child, Long version, AbsenceId absence) {
        return new RecordNightsElsewhere(
                child,
                version,
                absence,
                locationId == null ? null : new LocationId(locationId),
                from,
                nights,
                Motives.of(reason, decidedBy, note));
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "NightsElsewhereBody";
    }
}
