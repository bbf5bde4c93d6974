package nl.relocationtracker.api.pages.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.projections.counts.PolicyText;
import nl.relocationtracker.projections.replay.QuestionText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counting policies as they are written out in a question. */
final class WrittenOut {

    static final JsonMapper JSON = new JsonMapper();

    private WrittenOut() {}

    static String json(CountingPolicy policy) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("name", policy.name());
        whole.put("version", policy.version());
        whole.put("parameters", PolicyText.parameters(policy));
        return JSON.writeValueAsString(whole);
    }

    /** @return null when it is none */
    static CountingPolicy policy(String json) {
        JsonNode node = read(json);
        if (node == null) return null;
        try {
            return QuestionText.policy(node.toString());
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    /** What a browser sent back; null when it is no document. */
    static JsonNode read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
