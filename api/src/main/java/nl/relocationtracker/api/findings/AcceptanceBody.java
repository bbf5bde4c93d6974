package nl.relocationtracker.api.findings;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** That somebody lets a finding be. */
@Schema(name = "Acceptance", description = "That somebody lets a finding be, until it changes.")
record AcceptanceBody(
        @Schema(description = "Why it may stay as it is, sealed before it is kept.") @NotNull @Size(max = 2000)
        String reason) {

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "AcceptanceBody";
    }
}
