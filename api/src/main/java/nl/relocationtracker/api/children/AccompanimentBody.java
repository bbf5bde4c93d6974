package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;

/** With whom a child is, from a day on. */
@Schema(name = "AccompanimentChange", description = "With whom a child is, from a day on.")
record AccompanimentBody(
        @Schema(description = "The first day on which it is so.") @NotNull
        LocalDate from,

        @NotNull Accompaniment.Company accompaniment,

        @Schema(description = "Whether a guardian is appointed; leave it out when that is not known.")
        Boolean guardian) {

    ChangeAccompaniment command(ChildId child, Long version) {
        return new ChangeAccompaniment(child, version, from, new Accompaniment(accompaniment, guardian));
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "AccompanimentBody";
    }
}
