package nl.relocationtracker.projections.database;

import java.io.IOException;
import java.nio.file.Path;

/** The folder in which the program keeps what it has to keep, for its owner alone. */
public final class DataFolder {

    private DataFolder() {}

    /**
     * Makes the folder, and those above it, where they are not there.
     *
     * @throws CannotStart when that can't be done
     */
    public static void make(Path folder) {
        try {
            OwnerOnly.makeFolder(folder);
        } catch (IOException e) {
            throw CannotStart.in(folder, e);
        }
    }
}
