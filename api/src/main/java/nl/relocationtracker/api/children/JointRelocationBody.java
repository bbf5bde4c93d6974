package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;

/** Several children to one other location, all of them or none. */
@Schema(name = "JointRelocation", description = "Several children to one other location, all of them or none.")
record JointRelocationBody(
        @Schema(
                description =
                        "The household of which all children in reception move but those who live there already; either this or children.")
        UUID householdId,

        @Schema(description = "The children who move; either this or householdId.") @Size(max = 500)
        List<Mover> children,

        @Schema(description = "Where they go.") @NotNull UUID locationId,

        @Schema(description = "The first day there.") @NotNull
        LocalDate arrivedOn,

        @Schema(description = "UNKNOWN is for imports only.") @NotNull
        Reason reason,

        @Schema(description = "Left out, it is who usually decides for that reason, marked as inferred.")
        DecidedBy decidedBy,

        @Schema(description = "A remark, sealed for each child before it is kept; needed with the reason OTHER.")
        @Size(max = 2000)
        String note,

        @Schema(
                description =
                        "The first day that they were not at their former place any more; left out, it is the day of arrival.")
        LocalDate leftOn)
        implements Consistent {

    /** One of the children. */
    @Schema(name = "Mover", description = "One of the children.")
    record Mover(
            @NotNull UUID childId,

            @Schema(description = "The version of the child that was seen; left out, it does not matter.") @Min(1)
            Integer version) {}

    @Override
    public Map<String, InputCode> contradictions() {
        Map<String, InputCode> contradictions = new LinkedHashMap<>();
        if ((householdId == null) == (children == null)) contradictions.put("children", InputCode.ONE_OF_TWO);
        else if (children != null && children.isEmpty()) contradictions.put("children", InputCode.EMPTY_LIST);
        return contradictions;
    }

    @Override
    public Set<String> decisive() {
        return Set.of("householdId", "children");
    }

    RelocateChild command(Mover mover, StayId stay) {
        return new RelocateChild(
                new ChildId(mover.childId()),
                mover.version() == null ? null : mover.version().longValue(),
                stay,
                new LocationId(locationId),
                leftOn,
                arrivedOn,
                new Motive(reason, decidedBy, note, null, null),
                null);
    }

    /** Says nothing of what was written about the children. */
    @Override
    public String toString() {
        return "JointRelocationBody";
    }
}
