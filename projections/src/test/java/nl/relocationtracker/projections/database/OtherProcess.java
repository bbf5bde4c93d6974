package nl.relocationtracker.projections.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A Java process beside the test that uses or serves a folder, until told to leave or killed. */
final class OtherProcess implements AutoCloseable {

    // Loggers write to the same output.
    private static final String MARK = "other process: ";

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** One that uses the database of the folder; its first line is the URL. */
    static OtherProcess using(Path folder) throws IOException {
        return started("using", folder);
    }

    /** One that holds the folder's serving lock; its first line is 'serving'. */
    static OtherProcess serving(Path folder) throws IOException {
        return started("serving", folder);
    }

    private static OtherProcess started(String what, Path folder) throws IOException {
        return new OtherProcess(JavaProgram.of(OtherProcess.class, what, folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits until it has started, and answers what it said then. */
    String firstLine() throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(MARK)) line = output.readLine();
        return line == null ? "" : line.substring(MARK.length());
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void leave() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("using")) {
            try (LocalPostgres postgres = LocalPostgres.start(folder)) {
                sayAndWait(postgres.url());
            }
        } else {
            try (ServingLock lock = ServingLock.take(folder)) {
                sayAndWait(lock == null ? "" : "serving");
            }
        }
    }

    private static void sayAndWait(String line) throws IOException {
        System.out.println(MARK + line);
        while (System.in.read() >= 0) {}
    }
}
