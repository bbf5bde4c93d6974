package nl.relocationtracker.api.importing.run;

import static java.util.stream.Collectors.toSet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.importing.file.ImportFile;

/**
 * Files that were sent, kept in the data folder until their import has ended, and those of a dry run on pages that went well for an
 * hour longer, so that they can be taken in. Their owner alone can read them.
 */
public final class KeptFiles {

    private static final String ARRIVING = "arriving";
    private static final String TO_TAKE_IN = "to-take-in";
    private static final boolean POSIX = File.separatorChar == '/';

    private final Path folder;

    public KeptFiles(Path folder) {
        this.folder = folder;
    }

    /** Where files are while they come in. */
    public Path arriving() {
        return made(folder.resolve(ARRIVING));
    }

    /** A folder for the files of an import, each by its usual name. */
    public Path folderOf(UUID importId) {
        return made(folder.resolve(importId.toString()));
    }

    /** The files of an import, if they are here. */
    public Optional<ImportFiles> of(UUID importId) {
        Map<ImportFile, Path> paths = new EnumMap<>(ImportFile.class);
        for (ImportFile file : ImportFile.values()) {
            Path path = folder.resolve(importId.toString()).resolve(file.fileName());
            if (Files.exists(path)) paths.put(file, path);
        }
        return paths.isEmpty() ? Optional.empty() : Optional.of(new ImportFiles(paths));
    }

    /** Notes that the files of a dry run stay until somebody takes them in; those of any other are deleted when it ends. */
    public void keepToTakeIn(UUID trial) {
        try {
            Files.createFile(folder.resolve(trial.toString()).resolve(TO_TAKE_IN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isToBeTakenIn(UUID trial) {
        return Files.exists(folder.resolve(trial.toString()).resolve(TO_TAKE_IN));
    }

    /** Makes the files of one import those of another; answers whether they were here, which they are for one who asks. */
    boolean handOver(UUID from, UUID to) {
        try {
            Files.move(folder.resolve(from.toString()), folder.resolve(to.toString()));
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The imports whose files are here. */
    Set<UUID> imports() {
        if (!Files.isDirectory(folder)) return Set.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(ARRIVING))
                    .map(UUID::fromString)
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(UUID importId) {
        delete(folder.resolve(importId.toString()));
    }

    /** Deletes what a crash has left behind: everything but the files of these imports. */
    void deleteAllBut(Collection<UUID> imports) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> all = Files.list(folder)) {
            List<String> names = imports.stream().map(UUID::toString).toList();
            all.filter(path -> !names.contains(path.getFileName().toString())).forEach(KeptFiles::delete);
            arriving();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            if (Files.isDirectory(path))
                try (Stream<Path> inside = Files.list(path)) {
                    inside.forEach(KeptFiles::delete);
                }
            Files.deleteIfExists(path);
        } catch (NoSuchFileException e) {
            // Somebody else has deleted it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path folder) {
        FileAttribute<?>[] ownerOnly = POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        try {
            return Files.createDirectories(folder, ownerOnly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
