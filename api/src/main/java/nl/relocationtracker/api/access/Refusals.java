package nl.relocationtracker.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.problem.ProblemType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What whoever may not go on is told. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyTries tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
            problems.answer(request, response, ProblemType.TOO_MANY_TRIES, Map.of("seconds", tooMany.seconds()));
        } else if (why instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "5");
            problems.answer(request, response, ProblemType.NOT_AVAILABLE);
        } else {
            // A browser is shown the page to sign in at instead of a window of its own.
            if (Api.isAsked(request) || !Api.wantsPage(request))
                response.setHeader("WWW-Authenticate", "Basic realm=\"relocation tracker\", charset=\"UTF-8\"");
            // What htmx would put into the middle of a page makes the browser load it anew, and so show where to sign
            // in.
            if (request.getHeader("HX-Request") != null) response.setHeader("HX-Refresh", "true");
            problems.answer(request, response, ProblemType.NOT_SIGNED_IN);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Optional<AccessRules.Rule> rule = AccessRules.about(request);
        if (why instanceof CsrfException) {
            problems.answer(request, response, ProblemType.FORM_OUT_OF_DATE);
        } else if (rule.isEmpty()) {
            problems.answer(request, response, ProblemType.NOT_FOUND);
        } else if (rule.get().allowed(request).isEmpty()) {
            response.setHeader("Allow", "GET, HEAD");
            problems.answer(request, response, ProblemType.METHOD_NOT_ALLOWED);
        } else {
            problems.answer(request, response, ProblemType.NOT_ALLOWED);
        }
    }
}
