package nl.relocationtracker.api.live;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.relocationtracker.api.access.StillSignedIn.Pass;
import nl.relocationtracker.api.pages.language.Language;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Somebody who looks on. What is told waits in a short queue, so that one who reads slowly keeps nobody else waiting. */
final class Connection {

    private static final int LONGEST = 256;

    private final SseEmitter emitter;
    private final Pass pass;
    private final Language language;
    private final Executor writers;
    private final Queue<SseEventBuilder> waiting = new ArrayBlockingQueue<>(LONGEST);
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile long position;
    private volatile boolean closed;

    /** @param position up to which everything is told already */
    Connection(SseEmitter emitter, Pass pass, Language language, long position, Executor writers) {
        this.emitter = emitter;
        this.pass = pass;
        this.language = language;
        this.position = position;
        this.writers = writers;
    }

    Pass pass() {
        return pass;
    }

    Language language() {
        return language;
    }

    long position() {
        return position;
    }

    void reached(long end) {
        position = end;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whoever reads so slowly that the queue is full is closed: it comes again and goes on where it was. */
    void tell(SseEventBuilder event) {
        if (!waiting.offer(event)) close();
        else writers.execute(this::write);
    }

    /** One at a time, in order. */
    private void write() {
        while (!closed && !waiting.isEmpty() && writing.compareAndSet(false, true))
            try {
                for (SseEventBuilder next = waiting.poll(); next != null; next = waiting.poll()) emitter.send(next);
            } catch (IOException | IllegalStateException e) {
                // Nobody is there any more.
                close();
            } finally {
                writing.set(false);
            }
    }

    void close() {
        if (closed) return;
        closed = true;
        emitter.complete();
    }

    /** It is over already, on the other side. */
    void ended() {
        closed = true;
    }
}
