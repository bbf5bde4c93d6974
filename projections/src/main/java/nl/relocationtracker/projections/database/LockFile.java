package nl.relocationtracker.projections.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file on whose bytes processes of this machine hold locks, together or alone; a killed process holds none. */
final class LockFile implements AutoCloseable {

    // Closing any channel to a file drops all locks of this process on it (POSIX): never open it twice.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private LockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens the file, and makes it when it is not there.
     *
     * @return empty when this very process has it open already
     */
    static Optional<LockFile> open(Path file) throws IOException {
        Path real = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
        if (!OPEN.add(real)) return Optional.empty();
        try {
            return Optional.of(new LockFile(real, FileChannel.open(real, CREATE, READ, WRITE)));
        } catch (IOException e) {
            OPEN.remove(real);
            throw e;
        }
    }

    Optional<FileLock> alone(long position) throws IOException {
        return held(position, false);
    }

    Optional<FileLock> together(long position) throws IOException {
        return held(position, true);
    }

    /** Waits for others to leave; empty when they have not within that time. */
    Optional<FileLock> aloneWithin(Duration patience, long position) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<FileLock> lock = alone(position);
        while (lock.isEmpty() && System.nanoTime() < deadline) {
            Pause.shortly();
            lock = alone(position);
        }
        return lock;
    }

    private Optional<FileLock> held(long position, boolean shared) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(position, 1, shared));
        } catch (OverlappingFileLockException heldByAThreadOfThisProcess) {
            return Optional.empty();
        }
    }

    /** Leaves a note for those who find the file locked. */
    void note(String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)), 0);
    }

    String noted() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(100);
        channel.read(text, 0);
        return UTF_8.decode(text.flip()).toString();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPEN.remove(file);
        }
    }
}
