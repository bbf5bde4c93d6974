package nl.relocationtracker.projections.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that nobody but their owner can read, safe on disk once made. */
public final class OwnerOnly {

    private static final boolean POSIX = File.separatorChar == '/';

    private OwnerOnly() {}

    /** Writes the whole file or nothing; there is no moment at which anybody else could read it. */
    public static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), permissions("rw-------"))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        move(unfinished, file);
    }

    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) Files.createDirectories(folder, permissions("rwx------"));
    }

    /** Whether this is a file that nobody but its owner can read or write. */
    public static boolean is(Path file) throws IOException {
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) return false;
        return !POSIX
                || PosixFilePermissions.fromString("rw-------")
                        .containsAll(Files.getPosixFilePermissions(file, NOFOLLOW_LINKS));
    }

    /** Moves within one folder; after a loss of power either the old name stands or the new one. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
        if (!POSIX) return;
        try (FileChannel folder = FileChannel.open(to.getParent(), READ)) {
            folder.force(true);
        }
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        if (!POSIX) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
