package nl.relocationtracker.api.rest.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * Problem details as RFC 9457 has them.
 *
 * @param errors everything that is wrong, each with its code, sentence and details
 * @param more what only some problems have
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Map<String, Object>> errors,
        @JsonAnyGetter Map<String, Object> more) {}
