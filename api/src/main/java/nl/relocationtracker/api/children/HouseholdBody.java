package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.HouseholdId;

/** The household that a child belongs to, from a day on. */
@Schema(name = "HouseholdMembership", description = "The household that a child belongs to, from a day on.")
record HouseholdBody(
        @Schema(description = "The first day on which it is so.") @NotNull
        LocalDate from,

        @Schema(
                description = "The household that the child joins; null: it leaves the one it is in.",
                types = {"string", "null"},
                format = "uuid")
        UUID householdId) {

    ChildCommand command(ChildId child, Long version) {
        return householdId == null
                ? new LeaveHousehold(child, version, from)
                : new JoinHousehold(child, version, from, new HouseholdId(householdId));
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "HouseholdBody";
    }
}
