package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import nl.relocationtracker.core.replay.Knowledge;

/** An earlier knowledge with which an answer is compared. */
@Schema(name = "EarlierKnowledge")
record KnowledgeBody(
        @NotNull @Schema(description = "The moment of knowledge.")
        Instant knownAt,

        @Min(0) @Schema(description = "The position of an earlier answer; that of this one when left out.")
        Long position) {

    Knowledge asKnowledge() {
        return new Knowledge(knownAt, position);
    }
}
