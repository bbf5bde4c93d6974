package nl.relocationtracker.api.rest.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.relocationtracker.api.rest.Api;

/**
 * Answers with a problem where a filter or the server itself gave up on a request to the API, or on one for a page from
 * somebody who did not ask for a page.
 */
public final class ErrorDispatchFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient ProblemWriter writer;

    public ErrorDispatchFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!Api.isIn(path) && Api.wantsPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        writer.write(answer(request), request, path, response);
    }

    private static ProblemAnswer answer(HttpServletRequest request) {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure != null) return Failures.answer(failure, request.getMethod());
        int status = (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ProblemAnswer.of(ProblemType.ofStatus(status));
    }
}
