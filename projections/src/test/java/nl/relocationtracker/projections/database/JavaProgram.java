package nl.relocationtracker.projections.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java program on the classes of this one, for a test to look on or to kill. */
public final class JavaProgram {

    private JavaProgram() {}

    /** What starts it; it compiles quickly, as tests do. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        return with(List.of(), main, arguments);
    }

    /** The same, with a folder of its own for what it does not keep. */
    public static ProcessBuilder in(Path temporary, Class<?> main, String... arguments) {
        return with(List.of("-Djava.io.tmpdir=" + temporary), main, arguments);
    }

    private static ProcessBuilder with(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
