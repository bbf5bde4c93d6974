package nl.relocationtracker.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.common.AxonConfigurationException;

/** What one has to know to read the figures. */
final class About {

    private About() {}

    static Map<String, String> thisMachine(Server server, Options options) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("measured", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        about.put(
                "machine",
                "%d processors, %s, %s %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                processor(),
                                System.getProperty("os.name"),
                                System.getProperty("os.version")));
        about.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        about.put("heap", (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        about.put("Axon", version(AxonConfigurationException.class));
        about.put("Hibernate", org.hibernate.Version.getVersionString());
        server.settings().forEach((name, value) -> about.put("PostgreSQL " + name, value));
        about.put("children", options.children().toString());
        about.put("repetitions", String.valueOf(options.repetitions()));
        about.put("relocations a turn", String.valueOf(options.moves()));
        return about;
    }

    /** From the name of its jar. */
    private static String version(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .getFileName()
                .toString()
                .replaceAll("^\\D+|\\.jar$", "");
    }

    private static String processor() {
        Path told = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(told)) return System.getProperty("os.arch");
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
