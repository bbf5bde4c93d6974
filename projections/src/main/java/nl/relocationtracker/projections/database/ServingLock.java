package nl.relocationtracker.projections.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;

/** Held by the one copy of the program that serves a data folder, for as long as it serves. */
public final class ServingLock implements AutoCloseable {

    private final LockFile file;

    private ServingLock(LockFile file) {
        this.file = file;
    }

    /**
     * Takes the lock of an existing data folder.
     *
     * @throws CannotStart when another copy serves it, or the folder can't be written
     */
    public static ServingLock take(Path dataFolder) {
        try {
            return tryTake(dataFolder.resolve("serving.lock"))
                    .orElseThrow(() -> new CannotStart(
                            "The data folder %s is already being served by another copy of the program: stop that one, or set TRACKER_DATA to another folder."
                                    .formatted(dataFolder)));
        } catch (IOException e) {
            throw CannotStart.in(dataFolder, e);
        }
    }

    private static Optional<ServingLock> tryTake(Path path) throws IOException {
        Optional<LockFile> file = LockFile.open(path);
        if (file.isEmpty()) return Optional.empty();
        Optional<FileLock> lock = file.get().alone(0);
        if (lock.isEmpty()) file.get().close();
        return lock.map(taken -> new ServingLock(file.get()));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
