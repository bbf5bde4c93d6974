package nl.relocationtracker.api.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.rest.reading.Stretch;
import nl.relocationtracker.projections.replay.Replays;
import tools.jackson.databind.JsonNode;

/** What is told of single children. */
@Schema(name = "ReplayChildren", description = "What is told of single children, by pseudonym.")
record ChildrenAnswer(
        @Schema(description = "How many there are in all.") long total,

        List<Told> items) {

    ChildrenAnswer {
        items = List.copyOf(items);
    }

    /** One of them. */
    @Schema(name = "ReplayChild", description = "What is told of one child.")
    record Told(
            @Schema(description = "What it is called within the project.")
            String pseudonym,

            @Schema(description = "What was granted; most is left out where too few children share it.", type = "object")
            JsonNode told) {}

    static ChildrenAnswer of(Replays replays, UUID id, Stretch query) {
        return new ChildrenAnswer(
                replays.countChildren(id),
                replays.children(id, query.from(), query.most()).entrySet().stream()
                        .map(child -> new Told(child.getKey(), child.getValue()))
                        .toList());
    }
}
