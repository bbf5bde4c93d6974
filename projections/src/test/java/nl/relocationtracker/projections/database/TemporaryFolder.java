package nl.relocationtracker.projections.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Folders that are there while tests run, and gone with them. */
public final class TemporaryFolder {

    private static final Queue<Path> MADE = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFolder::deleteAll));
    }

    private TemporaryFolder() {}

    public static Path made(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            MADE.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll() {
        try {
            for (Path folder : MADE) Archive.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
