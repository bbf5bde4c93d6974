package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.replay.Selection;

/** Which children are asked about. */
@Schema(
        name = "Selection",
        description =
                "Which children are asked about, on each day anew; whoever was never in reception by then is not.")
record SelectionBody(
        @Size(min = 1) @Schema(description = "Who live that day at a location of one of these kinds.")
        List<LocationKind> kinds,

        @Size(max = 100)
        @KnownMunicipality
        @Schema(description = "Who live that day at a location in this municipality, in which one lies or ever lay.")
        String municipality,

        @Schema(description = "By how it is that day.") Boolean unaccompanied,

        @Min(0) @Max(17) @Schema(description = "In whole years that day, included.")
        Integer fromAge,

        @Min(0) @Max(17) @Schema(description = "In whole years that day, included.")
        Integer toAge,

        @Schema(description = "Whose last spell by that day began then or later.")
        LocalDate enteredFrom,

        @Schema(description = "Whose last spell by that day began then or before.")
        LocalDate enteredTo,

        @Min(1) @Max(1000) @Schema(description = "With so many stays that began by that day, or more.")
        Integer leastStays)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return Faults.codes(Selection.faults(fromAge, toAge, enteredFrom, enteredTo));
    }

    @Override
    public Set<String> decisive() {
        return Set.of();
    }

    Selection asSelection() {
        return new Selection(
                kinds == null ? null : Set.copyOf(kinds),
                municipality,
                unaccompanied,
                fromAge,
                toAge,
                enteredFrom,
                enteredTo,
                Objects.requireNonNullElse(leastStays, 0));
    }
}
