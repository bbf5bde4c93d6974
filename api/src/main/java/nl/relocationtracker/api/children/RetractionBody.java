package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Something recorded that never was. */
@Schema(name = "Retraction", description = "Something recorded that never was.")
record RetractionBody(
        @Schema(description = "What was wrong, sealed before it is kept.") @NotNull @Size(max = 2000)
        String reason) {

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "RetractionBody";
    }
}
