package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.timeline.AbsenceId;

/** Back, or not coming back. */
@Schema(name = "TemporaryStayEnd", description = "Back, or not coming back.")
record TemporaryStayEndBody(
        @Schema(description = "The day of coming back, or of giving up the place.") @NotNull
        LocalDate endedOn,

        @Schema(
                description =
                        "Whether the place was given up, which makes it a relocation; left out, the child came back.")
        Boolean placeGivenUp) {

    EndTemporaryStay command(ChildId child, Long version, AbsenceId absence) {
        return new EndTemporaryStay(child, version, absence, endedOn, Boolean.TRUE.equals(placeGivenUp));
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "TemporaryStayEndBody";
    }
}
