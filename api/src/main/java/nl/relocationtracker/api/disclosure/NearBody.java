package nl.relocationtracker.api.disclosure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** That a selection may be answered though it is near to an earlier one. */
@Schema(name = "NearSelection", description = "That a selection may be answered though it is near to an earlier one.")
record NearBody(
        @Schema(description = "The question that was refused. Its selection may then be asked again, by who asked it.")
        @NotNull
        UUID replayId,

        @Schema(description = RulesBody.WHY) @NotNull @Size(min = 1, max = 500)
        String why) {}
