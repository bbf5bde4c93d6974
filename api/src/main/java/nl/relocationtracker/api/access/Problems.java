package nl.relocationtracker.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.ProblemType;
import nl.relocationtracker.api.rest.problem.ProblemWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says no: to programs as problem details (RFC 9457), to people through the page for errors. */
@Component
public class Problems {

    private final ProblemWriter writer;

    Problems(JsonMapper json) {
        this.writer = new ProblemWriter(json);
    }

    /** Under which the page for errors finds the type of the problem. */
    public static final String TYPE = Problems.class.getName();

    void answer(HttpServletRequest request, HttpServletResponse response, ProblemType type) throws IOException {
        answer(request, response, type, Map.of());
    }

    /** @param details what the sentence of this problem names */
    void answer(HttpServletRequest request, HttpServletResponse response, ProblemType type, Map<String, ?> details)
            throws IOException {
        if (type.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) response.setHeader("Retry-After", "5");
        if (Api.isAsked(request)) {
            writer.write(ProblemAnswer.of(type, details), request, response);
        } else {
            request.setAttribute(TYPE, type);
            response.sendError(type.status());
        }
    }
}
