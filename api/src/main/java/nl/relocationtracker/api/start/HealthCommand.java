package nl.relocationtracker.api.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the copy that serves on this machine whether it is ready: a container's health check that needs no other program. */
@Command(
        name = "health",
        description = "Asks the copy that serves on this machine whether it is ready.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:ready", "1:not ready, or nobody answers", "2:wrong arguments"})
public final class HealthCommand implements Callable<Integer> {

    @Option(
            names = "--address",
            defaultValue = "${env:SERVER_ADDRESS:-127.0.0.1}",
            description = "Address it listens on (SERVER_ADDRESS, otherwise 127.0.0.1).")
    private String address;

    @Option(
            names = "--port",
            defaultValue = "${env:SERVER_PORT:-8080}",
            description = "Port it listens on (SERVER_PORT, otherwise 8080).")
    private int port;

    @Option(names = "--timeout", defaultValue = "5", description = "Seconds to wait for an answer (${DEFAULT-VALUE}).")
    private int timeout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws UnknownHostException, URISyntaxException, InterruptedException {
        URI readiness = readiness();
        try {
            int status = statusOf(readiness);
            if (status == 200) {
                spec.commandLine().getOut().println("ready");
                return 0;
            }
            spec.commandLine().getErr().println("not ready: " + readiness + " answers " + status);
        } catch (IOException e) {
            spec.commandLine().getErr().println("not ready: nobody answers at " + readiness);
        }
        return 1;
    }

    private int statusOf(URI readiness) throws IOException, InterruptedException {
        Duration patience = Duration.ofSeconds(timeout);
        HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
        HttpRequest request =
                HttpRequest.newBuilder(readiness).timeout(patience).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private URI readiness() throws UnknownHostException, URISyntaxException {
        InetAddress listening = InetAddress.getByName(address);
        InetAddress asked = listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening;
        return new URI("http", null, asked.getHostAddress(), port, "/actuator/health/readiness", null, null);
    }
}
