package nl.relocationtracker.projections.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL with its data in a folder, without anything to install. Processes that use the same folder share one
 * server: the first starts it, the last that leaves stops it. A server that outlived a killed program is used again, one
 * that died under its users is started again on the same port.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

    // Bytes of the lock file: held alone while starting or stopping; held together while using.
    private static final long DOOR = 0;
    private static final long USERS = 1;

    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private final LockFile lock;
    private final FileLock use;
    private final Server server;
    private final int port;
    private final Watch watch;
    private boolean down;
    private boolean closed;

    private LocalPostgres(LockFile lock, FileLock use, Server server, int port) {
        this.lock = lock;
        this.use = use;
        this.server = server;
        this.port = port;
        this.watch = new Watch("postgres-watch", this::startAgainWhenGone);
    }

    /**
     * Starts the server of this folder, or joins the one that runs there.
     *
     * @throws CannotStart with a sentence for the person who started the program
     */
    public static LocalPostgres start(Path folder) {
        try {
            OwnerOnly.makeFolder(folder);
            Path real = folder.toRealPath();
            LockFile lock = LockFile.open(real.resolve("lock"))
                    .orElseThrow(() -> new IllegalStateException("this process has opened " + real + " already"));
            try {
                return started(real, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw CannotStart.in(folder.toAbsolutePath(), e);
        }
    }

    /** Whether there is a database in the folder already. */
    public static boolean isMadeIn(Path folder) {
        return Cluster.isMadeIn(folder);
    }

    private static LocalPostgres started(Path folder, LockFile lock) throws IOException {
        return throughTheDoor(folder, lock, () -> {
            Programs programs = Programs.unpackedIn(folder);
            Server server = new Server(folder, programs, Cluster.in(folder, programs));
            int port = server.findOrStart();
            return new LocalPostgres(lock, lock.together(USERS).orElseThrow(), server, port);
        });
    }

    public String url() {
        return Server.url(port);
    }

    public String user() {
        return Cluster.NAME;
    }

    public String password() {
        return server.cluster().password();
    }

    private void startAgainWhenGone() {
        try {
            if (!server.isGone()) return;
            throughTheDoor(server.folder(), lock, () -> {
                server.findOrStartOn(port);
                return port;
            });
            LOG.warn("The database server was gone; it has been started again.");
            down = false;
        } catch (IOException | RuntimeException e) {
            if (!down) LOG.error("The database server is gone and can't be started again yet. {}", e.getMessage());
            down = true;
        }
    }

    /** Leaves; stops the server when nobody else uses it. Connections to it should be closed before. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        watch.close();
        try (lock) {
            throughTheDoor(server.folder(), lock, () -> {
                use.release();
                if (lock.alone(USERS).isPresent()) server.stop();
                return use;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private static <T> T throughTheDoor(Path folder, LockFile lock, Work<T> work) throws IOException {
        FileLock door = lock.aloneWithin(PATIENCE, DOOR)
                .orElseThrow(() -> new CannotStart(
                        "Another copy of the program is busy starting or stopping the database in %s: try again when it is done."
                                .formatted(folder)));
        try {
            return work.done();
        } finally {
            door.release();
        }
    }
}
