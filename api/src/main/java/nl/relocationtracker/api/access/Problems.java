package nl.relocationtracker.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says no: to programs as problem details (RFC 9457), to people through the page for errors. */
@Component
class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** The members of RFC 9457, in its order. */
    record Problem(String type, String title, int status, String detail, String instance) {}

    void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String type,
            String title,
            String detail)
            throws IOException {
        if (!request.getRequestURI().startsWith("/api/")) {
            response.sendError(status);
            return;
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                new Problem("/problems/" + type, title, status, detail, request.getRequestURI()));
    }
}
