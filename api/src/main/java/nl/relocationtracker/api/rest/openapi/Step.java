package nl.relocationtracker.api.rest.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * One request of the walkthrough and its answer.
 *
 * @param path values for the places in the path
 * @param body null where there is none
 * @param answerHeaders those headers of the answer that are worth a look
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "name",
    "summary",
    "operationId",
    "path",
    "query",
    "headers",
    "body",
    "status",
    "answerHeaders",
    "answer"
})
record Step(
        String name,
        String summary,
        String operationId,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, Object> body,
        int status,
        Map<String, String> answerHeaders,
        Map<String, Object> answer) {

    Step {
        path = path == null ? Map.of() : path;
        query = query == null ? Map.of() : query;
        headers = headers == null ? Map.of() : headers;
        answerHeaders = answerHeaders == null ? Map.of() : answerHeaders;
    }
}
