package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectOrigin;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.timeline.StayId;

/** How a child really came into reception. */
@Schema(name = "OriginCorrection", description = "How a child really came into reception.")
record OriginBody(
        @NotNull Origin origin,

        @Schema(description = "What was wrong, sealed before it is kept.") @NotNull @Size(max = 2000)
        String why) {

    CorrectOrigin command(ChildId child, Long version, StayId stay) {
        return new CorrectOrigin(child, version, stay, origin, why);
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "OriginBody";
    }
}
