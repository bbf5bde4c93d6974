package nl.relocationtracker.projections.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL for this kind of machine, packed, as it comes with the program. */
final class Archive {

    private final byte[] packed;

    private Archive(byte[] packed) {
        this.packed = packed;
    }

    static Archive forThisMachine() throws IOException {
        String name = System.getProperty("os.name");
        String system = name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : name;
        try (InputStream packed =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
            return new Archive(packed.readAllBytes());
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "There is no PostgreSQL in the program for %s on %s: set TRACKER_DATABASE_URL to a server of your own."
                            .formatted(name, System.getProperty("os.arch")),
                    e);
        }
    }

    /** Unpacks below the parent, unless that was done before; what another version of the program left there goes. */
    Path unpackedIn(Path parent) throws IOException {
        Path folder = parent.resolve("programs-" + checksum());
        if (Files.isDirectory(folder)) return folder;
        try (var older = Files.newDirectoryStream(parent, "programs*")) {
            for (Path left : older) delete(left);
        }
        Path unfinished = parent.resolve("programs.new");
        try {
            unpack(unfinished);
            OwnerOnly.move(unfinished, folder);
        } catch (IOException e) {
            delete(unfinished);
            throw e;
        }
        return folder;
    }

    /** Which version it is, for nothing else: every start of the program works it out. */
    private String checksum() {
        CRC32 sum = new CRC32();
        sum.update(packed);
        return "%08x-%d".formatted(sum.getValue(), packed.length);
    }

    private void unpack(Path folder) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(target, folder.resolve(entry.getLinkName()));
                } else {
                    Files.copy(entries, target);
                    if ((entry.getMode() & 0100) != 0) target.toFile().setExecutable(true, false);
                }
            }
        }
    }

    /** Deletes a folder and all in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) throw failure;
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
