package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.OnlyForMissing;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.ReportedTo;

/** Out of reception. */
@Schema(name = "Departure", description = "Out of reception.")
record DepartureBody(
        @Schema(description = "The first day out of reception.") @NotNull
        LocalDate leftOn,

        @NotNull Destination destination,

        @Schema(description = "Only with WHEREABOUTS_UNKNOWN.")
        LocalDate lastSeenOn,

        @Schema(description = "Only with WHEREABOUTS_UNKNOWN.")
        ReportedTo reportedTo)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return OnlyForMissing.contradictions(destination, lastSeenOn, reportedTo);
    }

    @Override
    public Set<String> decisive() {
        return Set.of("destination");
    }

    DepartChild command(ChildId child, Long version) {
        return new DepartChild(child, version, leftOn, destination, lastSeenOn, reportedTo, null);
    }
}
