package nl.relocationtracker.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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
            problems.answer(
                    request,
                    response,
                    429,
                    "too-many-tries",
                    "Too many wrong tries",
                    "Signing in failed too often from here with this name. Try again in " + tooMany.seconds()
                            + " seconds.");
        } else if (why instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "5");
            problems.answer(
                    request,
                    response,
                    503,
                    "not-available",
                    "Not available now",
                    "Signing in is not possible at this moment. Try again in a few seconds.");
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"relocation tracker\", charset=\"UTF-8\"");
            problems.answer(
                    request,
                    response,
                    401,
                    "not-signed-in",
                    "Not signed in",
                    "Sign in with the name and password of an account (HTTP Basic).");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Optional<AccessRules.Rule> rule = AccessRules.about(request);
        if (why instanceof CsrfException) {
            problems.answer(
                    request,
                    response,
                    403,
                    "form-out-of-date",
                    "Form out of date",
                    "The form was not sent from a page of this program. Open the page again.");
        } else if (rule.isEmpty()) {
            problems.answer(request, response, 404, "not-found", "Not found", "There is nothing at this address.");
        } else if (rule.get().allowed(request).isEmpty()) {
            response.setHeader("Allow", "GET, HEAD");
            problems.answer(
                    request,
                    response,
                    405,
                    "method-not-allowed",
                    "Method not allowed",
                    "This can be read, and nothing else.");
        } else {
            problems.answer(
                    request,
                    response,
                    403,
                    "not-allowed",
                    "Not allowed",
                    "None of the roles of this account may do this.");
        }
    }
}
