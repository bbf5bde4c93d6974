package nl.relocationtracker.api.replay.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Says of what a bundle is, and which bytes each of its files has. */
final class Manifest {

    private static final String FORMAT = "relocation-tracker-bundle/1";
    private static final List<String> OF_QUESTION =
            List.of("position", "knownAt", "asOf", "series", "since", "projectId", "columns");
    private static final List<String> OF_ANSWER =
            List.of("questionHash", "programVersion", "erasures", "grouping", "disclosure");

    private Manifest() {}

    static Map<String, Object> of(JsonNode answer, Map<String, Content> files) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        OF_QUESTION.forEach(key -> put(manifest, key, answer.path("question").path(key)));
        OF_ANSWER.forEach(key -> put(manifest, key, answer.path(key)));
        manifest.put("policies", policies(answer));
        List<Map<String, Object>> told = new ArrayList<>();
        files.forEach((path, content) -> told.add(file(path, content)));
        manifest.put("files", told);
        return manifest;
    }

    private static void put(Map<String, Object> manifest, String key, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) manifest.put(key, value);
    }

    private static List<Map<String, Object>> policies(JsonNode answer) {
        List<Map<String, Object>> policies = new ArrayList<>();
        for (JsonNode policy : answer.path("policies")) {
            Map<String, Object> told = new LinkedHashMap<>();
            List.of("name", "version", "hash").forEach(key -> put(told, key, policy.path(key)));
            policies.add(told);
        }
        return policies;
    }

    private static Map<String, Object> file(String path, Content content) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("path", path);
        file.put("bytes", content.size());
        file.put("sha256", content.sha256());
        return file;
    }
}
