package nl.relocationtracker.api.replay.bundle;

import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** What an answer tells of single children, each with its pseudonym. */
@FunctionalInterface
public interface Children {

    void each(BiConsumer<String, JsonNode> taking);
}
