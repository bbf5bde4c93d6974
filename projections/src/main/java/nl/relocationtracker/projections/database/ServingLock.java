package nl.relocationtracker.projections.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Held by the one copy of the program that serves a data folder, for as long as it serves. */
public final class ServingLock implements AutoCloseable {

    private static final String NAME = "serving.lock";

    // Windows lets nobody read what is locked.
    private static final long BEHIND_THE_NOTE = 1000;

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
            LockFile file =
                    LockFile.open(dataFolder.resolve(NAME)).orElseThrow(() -> alreadyServed(dataFolder, thisProcess()));
            try {
                if (file.alone(BEHIND_THE_NOTE).isEmpty()) throw alreadyServed(dataFolder, file.noted());
                file.note(thisProcess());
                return new ServingLock(file);
            } catch (IOException | CannotStart e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw CannotStart.in(dataFolder, e);
        }
    }

    /** Whether a copy of the program ever served this folder. */
    public static boolean wasTaken(Path dataFolder) {
        return Files.exists(dataFolder.resolve(NAME));
    }

    private static CannotStart alreadyServed(Path dataFolder, String by) {
        return new CannotStart(
                "The data folder %s is already being served by another copy of the program (%s): stop that one, or set TRACKER_DATA to another folder."
                        .formatted(dataFolder, by));
    }

    private static String thisProcess() {
        return "process " + ProcessHandle.current().pid();
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
