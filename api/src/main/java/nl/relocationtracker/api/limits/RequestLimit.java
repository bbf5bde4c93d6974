package nl.relocationtracker.api.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.relocationtracker.projections.database.Serving;

/** Lets so many requests be in work at once, so many more wait a little, and turns the rest away at once: reading before recording. */
final class RequestLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final transient Semaphore free;
    private final transient AtomicInteger waiting = new AtomicInteger();
    private final int queue;
    private final transient Duration patience;

    RequestLimit(LimitSettings settings) {
        this.free = new Semaphore(settings.requests(), true);
        this.queue = settings.queue();
        this.patience = settings.patience();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isUncounted(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!isLetIn(request)) {
            response.setHeader("Retry-After", "2");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            serve(request, response, chain);
        } finally {
            free.release();
        }
    }

    /** What asks nothing of the database, or stays open; a file is sent for as long as its line takes. */
    private static boolean isUncounted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/live") || path.startsWith("/actuator/") || path.startsWith("/assets/") || isFile(request);
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private boolean isLetIn(HttpServletRequest request) {
        if (free.tryAcquire()) return true;
        int most = READING.contains(request.getMethod()) ? queue / 2 : queue;
        try {
            return waiting.incrementAndGet() <= most && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Serving.serve(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
