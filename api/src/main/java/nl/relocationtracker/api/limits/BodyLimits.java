package nl.relocationtracker.api.limits;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Waits for the bodies of so many requests at once, and for none longer than it should take. Tomcat itself limits each read only: a
 * byte every few seconds would keep a thread for as long as it pleases whoever sends them.
 */
final class BodyLimits extends ValveBase {

    /** What came by then is read, however it came: a line of this speed is taken for broken. */
    static final long SLOWEST_BYTES_PER_SECOND = 16 * 1024;

    /** A browser sends the body right after the headers; it may be on its way still. */
    private static final Duration UNDERWAY = Duration.ofMillis(200);

    private final Semaphore waiting;
    private final Duration patience;

    /**
     * @param most so many bodies are waited for at once
     * @param patience so long a body may take, and longer by what its bytes take at the slowest speed
     */
    BodyLimits(int most, Duration patience) {
        super(true);
        this.waiting = new Semaphore(most);
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        InputBuffer all = raw.getInputBuffer();
        raw.setInputBuffer(new Limited(raw, all));
        try {
            getNext().invoke(request, response);
        } finally {
            // Tomcat uses the same one for the next request of this connection.
            raw.setInputBuffer(all);
        }
    }

    private final class Limited implements InputBuffer {

        private final org.apache.coyote.Request request;
        private final InputBuffer all;
        private final long begun = System.nanoTime();

        Limited(org.apache.coyote.Request request, InputBuffer all) {
            this.request = request;
            this.all = all;
        }

        @Override
        public int available() {
            return all.available();
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (isRead() || hasSome()) return all.doRead(handler);
            requireTime();
            if (!waiting.tryAcquire()) {
                if (!comesNow()) throw LateBody.oneTooMany();
                return all.doRead(handler);
            }
            try {
                return all.doRead(handler);
            } finally {
                waiting.release();
            }
        }

        private boolean isRead() {
            AtomicBoolean read = new AtomicBoolean();
            request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            return read.get();
        }

        private boolean hasSome() {
            request.action(ActionCode.AVAILABLE, true);
            return request.getAvailable() > 0;
        }

        private void requireTime() throws LateBody {
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            Duration allowed = patience.plusMillis(request.getBytesRead() * 1000 / SLOWEST_BYTES_PER_SECOND);
            if (taken.compareTo(allowed) > 0) throw LateBody.tooSlow();
        }

        private boolean comesNow() {
            try {
                Thread.sleep(UNDERWAY.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return hasSome();
        }
    }
}
