package nl.relocationtracker.api.findings;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Map;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.location.AcceptanceCause;

/** That somebody lets a finding be. */
@Schema(name = "Acceptance", description = "That somebody lets a finding be, until it changes.")
record AcceptanceBody(
        @Schema(
                description =
                        "Why it may stay as it is, sealed before it is kept. Of a finding about a child or household.",
                types = {"string", "null"})
        @Size(max = 2000)
        String reason,

        @Schema(
                description = "Why it may stay as it is, of a finding about a location, of which no words are kept.",
                types = {"string", "null"})
        AcceptanceCause because)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        return (reason == null) == (because == null) ? Map.of("reason", InputCode.ONE_OF_TWO) : Map.of();
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "AcceptanceBody";
    }
}
