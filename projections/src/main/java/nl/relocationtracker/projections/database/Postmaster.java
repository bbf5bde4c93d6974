package nl.relocationtracker.projections.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process that a data folder says is running on it. */
record Postmaster(long pid, int port) {

    /** The process that runs on this folder now; a file left behind by one that is gone doesn't count. */
    static Optional<Postmaster> runningOn(Path data) throws IOException {
        return noted(data).filter(noted -> noted.runsOn(data));
    }

    /** As noted in postmaster.pid: process, folder, moment of start, port, and more. */
    private static Optional<Postmaster> noted(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(data), ISO_8859_1);
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    // After a restart of the machine the same number may be any other program's.
    private boolean runsOn(Path data) {
        Optional<ProcessHandle.Info> info =
                ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::info);
        Optional<String> line = info.flatMap(ProcessHandle.Info::commandLine);
        // Windows tells the name of a process only.
        if (line.isEmpty())
            return info.flatMap(ProcessHandle.Info::command).orElse("").endsWith("postgres.exe");
        return line.get().contains("postgres") && line.get().contains(data.toString());
    }

    /**
     * Removes the note of a server that is gone. PostgreSQL itself would refuse to start when its process number has been
     * taken by another program; should a server be on the folder after all, its shared memory keeps a second one out.
     */
    static void forget(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }
}
