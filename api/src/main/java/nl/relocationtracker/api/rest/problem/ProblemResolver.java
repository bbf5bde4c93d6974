package nl.relocationtracker.api.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.relocationtracker.api.rest.Api;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers with a problem whatever is thrown while a request to the API is handled. */
public final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private final ProblemWriter writer;

    public ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        boolean access = failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
        if (!Api.isAsked(request) || access) return null;
        // A connection to the database that ends looks the same as a client that went away.
        if (!Failures.isDatabaseAway(failure) && DisconnectedClientHelper.isClientDisconnectedException(failure))
            return new ModelAndView();
        try {
            writer.write(Failures.answer(failure, route(request)), request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? "of something unknown" : pattern);
    }
}
