package nl.relocationtracker.projections.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own programs (initdb, pg_ctl, postgres), run on one data folder. */
record Programs(Path folder, List<String> unprivileged) {

    /** What a program printed, and its exit status. */
    record Outcome(int status, String printed) {}

    static Programs unpackedIn(Path parent) throws IOException {
        return new Programs(Archive.forThisMachine().unpackedIn(parent), Unprivileged.prefix(parent));
    }

    /** Runs a program that ends by itself, with the given text as its input. */
    Outcome run(String input, String program, String... arguments) throws IOException {
        Process process = command(program, arguments).redirectErrorStream(true).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        } catch (IOException endedWithoutReading) {
            // What it printed says why.
        }
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(statusOf(process), printed);
    }

    /** Runs pg_ctl. Its output is not kept: the server inherits it, and on Windows it would never end. */
    int control(Path data, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--pgdata", data.toString(), "--wait"));
        all.addAll(List.of(arguments));
        return statusOf(started(command("pg_ctl", all.toArray(String[]::new))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)));
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL can't be run here: %s. Allow it, or set TRACKER_DATABASE_URL to a server of your own."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private ProcessBuilder command(String program, String... arguments) {
        List<String> command = new ArrayList<>(unprivileged);
        Path windows = folder.resolve("bin").resolve(program + ".exe");
        command.add((Files.exists(windows) ? windows : folder.resolve("bin").resolve(program)).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        // Messages in English, so that the sentences we look for in them are there.
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int statusOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
