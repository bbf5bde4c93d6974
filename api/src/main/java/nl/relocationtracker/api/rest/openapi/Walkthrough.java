package nl.relocationtracker.api.rest.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Examples that tell one story, from an empty installation on: each stands with its operation, and all of them in order in
 * the description and under {@code x-walkthrough}. A test walks through them.
 */
final class Walkthrough implements OpenApiCustomizer {

    private static final String INTRODUCTION = """
            Records every move of a child in asylum reception, counts them, and answers for any day, as known at any moment.

            * Dates are `YYYY-MM-DD`, moments take any offset and are answered in UTC. Intervals run from a first day up to, \
            not including, a last: `leftOn` and `closedOn` are the first day on which it was no more.
            * `asOf` (`on` for the population) is the day asked about, `knownAt` the moment of knowledge; left out, today and \
            now. Both come back with the answer, with the `position` of the store, so that it can be asked again.
            * Lists answer `total`, `items` and `next`: give `next` as `cursor`, with otherwise the same parameters, for what \
            follows. Their order is stable.
            * What records something takes `Idempotency-Key` and, where it changes something, `If-Match`; it answers 201, or \
            200 to PUT and DELETE, with `findings`: what was recorded but is wrong or bad.
            * What fails answers a problem (RFC 9457) with everything that is wrong at once. What is unknown is refused: \
            a misspelt parameter or property would otherwise be ignored in silence.

            ## Walkthrough

            On an empty installation, in this order. Ids will differ: use those that you get.
            """;

    private final JsonMapper json = new JsonMapper();
    private final List<Step> steps;

    Walkthrough() {
        try (InputStream file = getClass().getResourceAsStream("/openapi/walkthrough.json")) {
            steps = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Place(HttpMethod method, String path, Operation operation) {}

    @Override
    public void customise(OpenAPI description) {
        Map<String, Place> places = new LinkedHashMap<>();
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                places.put(operation.getOperationId(), new Place(method, path, operation))));
        steps.forEach(step -> addTo(places.get(step.operationId()).operation(), step));
        description
                .getInfo()
                .description(INTRODUCTION
                        + steps.stream()
                                .map(step -> told(step, places.get(step.operationId())))
                                .collect(Collectors.joining()));
        description.addExtension("x-walkthrough", withNulls(json.writeValueAsString(steps)));
    }

    /** As a tree, because springdoc leaves nulls out of anything else that stands in an extension. */
    private static Object withNulls(String text) {
        try {
            return Json31.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTo(Operation operation, Step step) {
        operation.getParameters().stream()
                .filter(parameter -> parameter.get$ref() == null)
                .forEach(parameter -> {
                    String value =
                            ("path".equals(parameter.getIn()) ? step.path() : step.query()).get(parameter.getName());
                    if (value != null) parameter.addExample(step.name(), example(step, value));
                });
        if (step.body() != null)
            operation
                    .getRequestBody()
                    .getContent()
                    .get("application/json")
                    .addExamples(step.name(), example(step, step.body()));
        ApiResponse answer = operation.getResponses().get(Integer.toString(step.status()));
        // A problem is described once for all operations; what it is in this story stands in the walkthrough alone.
        if (answer.get$ref() != null) return;
        Content content = answer.getContent();
        MediaType type = content.values().iterator().next();
        type.addExamples(step.name(), example(step, step.answer()));
    }

    private static Example example(Step step, Object value) {
        return new Example().summary(step.summary()).value(value);
    }

    private String told(Step step, Place place) {
        StringBuilder told =
                new StringBuilder("\n%s: %d\n\n```sh\ncurl -u name:password".formatted(step.summary(), step.status()));
        step.headers().forEach((name, value) -> told.append(" -H '%s: %s'".formatted(name, value)));
        if (step.body() != null)
            told.append(" -H 'Content-Type: application/json' -d '%s'".formatted(json.writeValueAsString(step.body())));
        String path = place.path();
        for (Map.Entry<String, String> part : step.path().entrySet())
            path = path.replace("{" + part.getKey() + "}", part.getValue());
        String query = step.query().entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&"));
        return told.append(" 'http://localhost:8080%s%s'\n```\n".formatted(path, query.isEmpty() ? "" : "?" + query))
                .toString();
    }
}
