package nl.relocationtracker.api.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.Tracker;
import nl.relocationtracker.projections.database.JavaProgram;

/** The program in a process of its own, as somebody starts it. */
final class ServingCopy implements AutoCloseable {

    private final Process process;
    private final List<String> said = new ArrayList<>();

    private ServingCopy(Process process) {
        this.process = process;
    }

    /** The demo, of as many children as it has by itself. */
    static ServingCopy demo(Path data) throws IOException {
        return demo(data, Map.of());
    }

    /** The demo, of so many children. */
    static ServingCopy demo(Path data, int children) throws IOException {
        return demo(data, Map.of("TRACKER_DEMO_CHILDREN", Integer.toString(children)));
    }

    private static ServingCopy demo(Path data, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = JavaProgram.of(Tracker.class, "demo").redirectErrorStream(true);
        builder.environment().putAll(Map.of("TRACKER_DATA", data.toString(), "SERVER_PORT", "0"));
        builder.environment().putAll(settings);
        return new ServingCopy(builder.start());
    }

    /** Reads what it says up to a line that contains this, or to its end. */
    List<String> saidUpTo(String part) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains(part)) return said;
        }
        return said;
    }

    /** Tells it to stop, as an operating system does, and answers its exit status. */
    int stop() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        stop();
    }
}
