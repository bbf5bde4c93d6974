package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy.Counts;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.replay.WrittenPolicy.Parameters;

/** What a policy that is written out is made of. */
@Schema(name = "PolicyParameters", description = "What is left out is as in every-relocation.")
record ParametersBody(
        @Schema(description = "RELOCATIONS when left out.") Counts counts,

        @Size(min = 1) @Schema(description = "Only relocations for these reasons; for whatever reason when left out.")
        List<Reason> reasons,

        @Size(min = 1) @Schema(description = "Only relocations that these decided; whoever did when left out.")
        List<DecidedBy> deciders,

        @Size(min = 1) @Schema(description = "Only relocations to a location that is of one of these kinds that day.")
        List<LocationKind> kinds,

        @Schema(description = "Whether a move between two locations of one site counts; no when left out.")
        Boolean withinSite,

        @Schema(description = "Whether the first steps of the procedure count; yes when left out.")
        Boolean firstSteps,

        @Schema(description = "Whether a relocation counts only to another municipality; no when left out.")
        Boolean otherMunicipality,

        @Min(0) @Max(17) Integer fromAge,

        @Min(0) @Max(17) Integer toAge,

        @Min(1) @Max(100_000) @Schema(description = "What happened in so many days up to and including the day counts.")
        Integer windowDays,

        @Schema(description = "Whether the count begins again with each spell; no when left out.")
        Boolean perSpell,

        @Min(0) @Max(100_000) @Schema(description = "Spells that lasted fewer days are left out.")
        Integer leastSpellDays,

        @Min(1) @Max(100_000) @Schema(description = "From this count on a child is flagged; nobody is when left out.")
        Integer threshold)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return Faults.codes(asParameters().faults());
    }

    @Override
    public Set<String> decisive() {
        return Set.of("counts");
    }

    Parameters asParameters() {
        return new Parameters(
                counts,
                Faults.readable(reasons),
                Faults.readable(deciders),
                Faults.readable(kinds),
                withinSite,
                firstSteps,
                otherMunicipality,
                fromAge,
                toAge,
                windowDays,
                perSpell,
                leastSpellDays,
                threshold);
    }
}
