package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.replay.WrittenPolicy;

/** A counting policy, by the name of one that is built in or written out. */
@Schema(
        name = "AskedPolicy",
        description = "A policy by the name of one that is built in, or written out under another.")
record PolicyBody(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}", message = "NOT_A_POLICY_NAME")
        @Schema(description = "Small letters, digits and hyphens, at most 60, of which the first is no hyphen.")
        String name,

        @Min(1) @Max(1_000_000) @Schema(description = "The present one, or 1, when left out.")
        Integer version,

        @Schema(description = "What it is made of; left out for one that is built in.")
        ParametersBody parameters)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return Faults.codes(written().faults(Policies.BUILT_IN));
    }

    @Override
    public Set<String> decisive() {
        return Set.of("name", "version", "parameters");
    }

    WrittenPolicy written() {
        return new WrittenPolicy(name, version, parameters == null ? null : parameters.asParameters());
    }
}
