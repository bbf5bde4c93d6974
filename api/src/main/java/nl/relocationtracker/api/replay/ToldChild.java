package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.rest.reading.NumberedPage;
import nl.relocationtracker.api.rest.reading.Stretch;
import nl.relocationtracker.projections.replay.Replays;
import tools.jackson.databind.JsonNode;

/** What is told of one child within a project. */
@Schema(name = "ReplayChild", description = "What is told of one child within a project.")
record ToldChild(
        @Schema(description = "What it is called within the project.")
        String pseudonym,

        @Schema(
                description = "What was granted; most is left out where too few children share it.",
                implementation = Map.class)
        JsonNode told) {

    static NumberedPage<ToldChild> some(Replays replays, UUID id, Stretch query) {
        return NumberedPage.of(
                replays.countChildren(id),
                replays.children(id, query.from(), query.most()).entrySet().stream()
                        .map(child -> new ToldChild(child.getKey(), child.getValue()))
                        .toList(),
                query.from());
    }
}
