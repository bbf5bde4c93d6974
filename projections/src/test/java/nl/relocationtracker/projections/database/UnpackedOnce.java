package nl.relocationtracker.projections.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * PostgreSQL's programs for the tests of a module, whose folders lead to them: unpacking takes seconds of computing, and
 * LocalPostgresTest and ProgramTest see that it is done where nothing leads there.
 */
public final class UnpackedOnce {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path PROGRAMS = unpacked();

    private UnpackedOnce() {}

    /** A folder in which no server was yet finds them; it is made when it is not there. */
    public static Path in(Path folder) {
        try {
            OwnerOnly.makeFolder(folder);
            // Elsewhere not everybody may make a link.
            if (File.separatorChar == '/') Files.createSymbolicLink(folder.resolve(PROGRAMS.getFileName()), PROGRAMS);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By whichever process of the tests comes first. */
    private static Path unpacked() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "postgres")).toRealPath();
            try (LockFile lock = LockFile.open(parent.resolve("lock")).orElseThrow()) {
                if (lock.aloneWithin(PATIENCE, 0).isEmpty())
                    throw new IllegalStateException("Another process of the tests does not end to unpack.");
                return Archive.forThisMachine().unpackedIn(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
