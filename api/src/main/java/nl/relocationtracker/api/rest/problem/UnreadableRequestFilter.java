package nl.relocationtracker.api.rest.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.relocationtracker.api.limits.LateBody;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers 400, and 413 to a form that is too large, where the parameters of a request can't be read: an escape that is none,
 * bytes that are no UTF-8, a NUL. Otherwise whoever asks for the first parameter would fail, each in its own way.
 */
public final class UnreadableRequestFilter extends HttpFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequestFilter.class);
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            // The parts of a file that is sent are read by its own controller, after access is decided.
            if (!isMultipart(request) && hasNul(request)) refuse(request, response, 400);
            else chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            // Tomcat has said that already.
            if (LateBody.in(e).findFirst().isPresent()) return;
            Optional<InvalidParameterException> unreadable = unreadable(e);
            if (unreadable.isEmpty() || response.isCommitted()) throw e;
            refuse(request, response, unreadable.get().getErrorCode());
        }
    }

    /** PostgreSQL keeps no NUL in a text, and no name or value that we know has one. */
    private static boolean hasNul(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(parameter -> parameter.getKey().indexOf('\0') >= 0);
    }

    private static Optional<InvalidParameterException> unreadable(Throwable failure) {
        return Failures.causes(failure)
                .filter(InvalidParameterException.class::isInstance)
                .map(InvalidParameterException.class::cast)
                .findFirst();
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        LOG.info("{} refused with {}: its parameters can't be read", request.getMethod(), status);
        response.sendError(status);
    }
}
