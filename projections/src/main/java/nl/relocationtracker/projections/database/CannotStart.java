package nl.relocationtracker.projections.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;

/** Why the program can't start: one sentence for the person who started it, that says what to do. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for a folder in which something could not be read or written. */
    public static CannotStart in(Path folder, IOException cause) {
        if (cause instanceof AccessDeniedException || says(cause.getMessage(), "permission denied", "read-only")) {
            return new CannotStart(
                    "The folder %s can't be written by user '%s': give that user the folder, or set TRACKER_DATA to another one."
                            .formatted(folder, System.getProperty("user.name")),
                    cause);
        }
        if (isDiskFull(cause.getMessage())) return diskFull(folder, cause);
        if (cause instanceof FileAlreadyExistsException) {
            return new CannotStart(
                    "The folder %s can't be made, because %s is a file: set TRACKER_DATA to a folder."
                            .formatted(folder, cause.getMessage()),
                    cause);
        }
        return new CannotStart(
                "The folder %s can't be used (%s %s): set TRACKER_DATA to another one."
                        .formatted(folder, cause.getClass().getSimpleName(), cause.getMessage()),
                cause);
    }

    static CannotStart diskFull(Path folder, Throwable cause) {
        return new CannotStart(
                "The disk that holds %s is full: make room there (a first start takes about 150 MB).".formatted(folder),
                cause);
    }

    public static boolean isDiskFull(String message) {
        return says(message, "no space left on device", "disk quota exceeded", "not enough space on the disk");
    }

    private static boolean says(String message, String... phrases) {
        if (message == null) return false;
        String lower = message.toLowerCase(Locale.ROOT);
        for (String phrase : phrases) {
            if (lower.contains(phrase)) return true;
        }
        return false;
    }
}
