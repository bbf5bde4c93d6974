package nl.relocationtracker.api.importing.run;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.api.importing.file.ImportFile;

/** Where the files of an import are: one of them, or both. */
public record ImportFiles(Map<ImportFile, Path> paths) {

    public ImportFiles {
        if (paths.isEmpty()) throw new IllegalArgumentException("an import has a file");
        paths = Map.copyOf(paths);
    }

    /** @param locations null when there is none; so is stays */
    public static ImportFiles of(Path locations, Path stays) {
        Map<ImportFile, Path> paths = new EnumMap<>(ImportFile.class);
        if (locations != null) paths.put(ImportFile.LOCATIONS, locations);
        if (stays != null) paths.put(ImportFile.STAYS, stays);
        return new ImportFiles(paths);
    }

    Optional<Path> of(ImportFile file) {
        return Optional.ofNullable(paths.get(file));
    }
}
