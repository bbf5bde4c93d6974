package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.OnlyForMissing;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectDeparture;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.timeline.StayId;

/** How a departure really was. */
@Schema(name = "DepartureCorrection", description = "How a departure really was.")
record DepartureCorrectionBody(
        @Schema(description = "The first day out of reception.") @NotNull
        LocalDate leftOn,

        @NotNull Destination destination,

        @Schema(description = "Only with WHEREABOUTS_UNKNOWN.")
        LocalDate lastSeenOn,

        @Schema(description = "Only with WHEREABOUTS_UNKNOWN.")
        ReportedTo reportedTo,

        @Schema(description = "What was wrong, sealed before it is kept.") @NotNull @Size(max = 2000)
        String why)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return OnlyForMissing.contradictions(destination, lastSeenOn, reportedTo);
    }

    @Override
    public Set<String> decisive() {
        return Set.of("destination");
    }

    CorrectDeparture command(ChildId child, Long version, StayId stay) {
        return new CorrectDeparture(child, version, stay, leftOn, destination, lastSeenOn, reportedTo, why);
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "DepartureCorrectionBody";
    }
}
