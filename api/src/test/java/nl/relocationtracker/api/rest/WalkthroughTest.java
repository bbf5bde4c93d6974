package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Walks through the examples of the description, on an empty installation, as a reader would. */
class WalkthroughTest {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    @AutoClose
    private final RunningTracker tracker = RunningTracker.fresh();

    private final JsonNode description = tracker.get("/openapi.json").body();
    private final Map<String, String> idsByExample = new HashMap<>();

    @Test
    void gets_the_answers_that_the_description_promises() {
        assertThat(description.get("x-walkthrough")).hasSizeGreaterThan(20);
        for (JsonNode step : description.get("x-walkthrough")) {
            Reply reply = sent(step);
            String name = step.get("name").stringValue();
            assertThat(reply.status()).as(name).isEqualTo(step.get("status").intValue());
            compare(name, step.get("answer"), reply.body());
            for (String header : step.path("answerHeaders").propertyNames())
                assertThat(reply.header(header))
                        .as(name)
                        .isEqualTo(
                                translated(step.get("answerHeaders").get(header).stringValue()));
        }
    }

    @Test
    void shows_everything_that_can_be_recorded() {
        Set<String> writing = description
                .get("paths")
                .valueStream()
                .flatMap(path -> path.propertyStream())
                .filter(method -> Set.of("post", "put", "delete").contains(method.getKey()))
                .map(method -> method.getValue().get("operationId").stringValue())
                .collect(Collectors.toSet());
        Set<String> shown = description
                .get("x-walkthrough")
                .valueStream()
                .map(step -> step.get("operationId").stringValue())
                .collect(Collectors.toSet());
        // An import takes files and runs by itself, and so do a rebuild and a question to history: what they answer
        // depends on how far they are. A project is for researchers, whose accounts are made on pages,
        // and what others may know takes two operators.
        writing.removeAll(Set.of(
                "startImport",
                "cancelImport",
                "startRebuild",
                "cancelRebuild",
                "acceptDifferences",
                "askQuestion",
                "cancelReplay",
                "grantProject",
                "changeProject",
                "endProject",
                "proposeDisclosureRules",
                "proposeNearSelection",
                "proposeProjectColumns",
                "confirmDisclosureChange",
                "rejectDisclosureChange"));
        assertThat(writing).hasSizeGreaterThan(30);
        assertThat(shown).containsAll(writing);
    }

    @Test
    void stands_with_its_operations_too() {
        for (JsonNode step : description.get("x-walkthrough")) {
            JsonNode answer = operation(step).at("/responses/" + step.get("status"));
            if (answer.has("$ref")) continue;
            assertThat(answer.at("/content/application~1json/examples/"
                            + step.get("name").stringValue() + "/value"))
                    .isEqualTo(step.get("answer"));
        }
    }

    private Reply sent(JsonNode step) {
        String path = pathOf(step);
        for (String part : step.path("path").propertyNames())
            path = path.replace(
                    "{" + part + "}", translated(step.get("path").get(part).stringValue()));
        String query = step.path("query")
                .propertyStream()
                .map(part -> part.getKey() + "=" + part.getValue().stringValue())
                .collect(Collectors.joining("&"));
        Map<String, String> headers = new LinkedHashMap<>();
        step.get("headers")
                .propertyStream()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().stringValue()));
        return tracker.send(
                methodOf(step).toUpperCase(Locale.ROOT),
                path + (query.isEmpty() ? "" : "?" + query),
                step.has("body") ? translated(step.get("body").toString()) : null,
                headers.entrySet().stream()
                        .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                        .toArray(String[]::new));
    }

    private String translated(String text) {
        for (Map.Entry<String, String> id : idsByExample.entrySet()) text = text.replace(id.getKey(), id.getValue());
        return text;
    }

    /** The same everywhere, but for ids, which become known by and by, and moments of recording. */
    private void compare(String where, JsonNode promised, JsonNode got) {
        if (promised.isObject()) {
            assertThat(got.propertyNames()).as(where).containsExactlyElementsOf(promised.propertyNames());
            promised.propertyStream()
                    .forEach(part -> compare(where + "/" + part.getKey(), part.getValue(), got.get(part.getKey())));
        } else if (promised.isArray()) {
            assertThat(got.size()).as("%s: %s", where, got).isEqualTo(promised.size());
            for (int i = 0; i < promised.size(); i++) compare(where + "/" + i, promised.get(i), got.get(i));
        } else if (promised.isString() && promised.stringValue().matches(ID)) {
            idsByExample.putIfAbsent(promised.stringValue(), got.stringValue());
            assertThat(got.stringValue()).as(where).isEqualTo(translated(promised.stringValue()));
        } else if (promised.isString() && (where.endsWith("At") || where.endsWith("recordedFrom"))) {
            assertThat(got.stringValue()).as(where).startsWith("2024-10-01T08:30:00");
        } else if (promised.isString()) {
            assertThat(got.stringValue()).as(where).isEqualTo(translated(promised.stringValue()));
        } else {
            assertThat(got).as(where).isEqualTo(promised);
        }
    }

    private JsonNode operation(JsonNode step) {
        return description.get("paths").get(pathOf(step)).get(methodOf(step));
    }

    private String pathOf(JsonNode step) {
        return description
                .get("paths")
                .propertyStream()
                .filter(path -> path.getValue().propertyStream().anyMatch(method -> isOf(method.getValue(), step)))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private String methodOf(JsonNode step) {
        return description
                .get("paths")
                .get(pathOf(step))
                .propertyStream()
                .filter(method -> isOf(method.getValue(), step))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static boolean isOf(JsonNode operation, JsonNode step) {
        return operation.get("operationId").equals(step.get("operationId"));
    }
}
