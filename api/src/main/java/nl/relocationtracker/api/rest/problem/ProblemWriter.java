package nl.relocationtracker.api.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as answers, whatever the caller accepts: a problem that can't be read is none that can be mended. */
public final class ProblemWriter {

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(ProblemAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(answer, request, request.getRequestURI(), response);
    }

    void write(ProblemAnswer answer, HttpServletRequest request, String instance, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        Locale language = Language.of(request);
        response.resetBuffer();
        response.setStatus(answer.type().status());
        answer.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), answer.told(language, instance));
    }
}
