package nl.relocationtracker.api.start;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Asks the serving copy on this machine whether it is ready; without Spring, since containers ask every few seconds. */
@Command(
        name = "health",
        description = "Asks the copy that serves on this machine whether it is ready: exit status 0 or 1.")
public final class HealthCommand implements Callable<Integer> {

    private static final int PATIENCE = (int) Duration.ofSeconds(5).toMillis();

    @Override
    public Integer call() throws IOException {
        URI readiness =
                URI.create("http://%s:%s/actuator/health/readiness".formatted(host(), setting("SERVER_PORT", "8080")));
        HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        try {
            int status = connection.getResponseCode();
            System.out.println(status == HttpURLConnection.HTTP_OK ? "ready" : "not ready (%d)".formatted(status));
            return status == HttpURLConnection.HTTP_OK ? 0 : 1;
        } catch (IOException e) {
            System.err.printf("Nothing answers at %s: %s%n", readiness, e.getMessage());
            return 1;
        }
    }

    private static String host() throws IOException {
        InetAddress address = InetAddress.getByName(setting("SERVER_ADDRESS", "127.0.0.1"));
        if (address.isAnyLocalAddress()) return "127.0.0.1";
        return address.getHostAddress().contains(":") ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }
}
