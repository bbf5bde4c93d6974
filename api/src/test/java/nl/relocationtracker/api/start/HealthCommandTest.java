package nl.relocationtracker.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HealthCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_ready_copy_is_exit_status_0() {
        answering(200);
        assertThat(health("127.0.0.1")).isZero();
        assertThat(out).hasToString("ready" + System.lineSeparator());
    }

    @Test
    void a_copy_that_listens_on_every_address_is_asked_on_loopback() {
        answering(503);
        assertThat(health("0.0.0.0")).isEqualTo(1);
        assertThat(err.toString()).contains("http://127.0.0.1:");
    }

    @Test
    void a_copy_that_is_not_ready_is_exit_status_1() {
        answering(503);
        assertThat(health("127.0.0.1")).isEqualTo(1);
        assertThat(err.toString()).contains("/actuator/health/readiness answers 503");
    }

    @Test
    void another_program_on_the_port_is_exit_status_1() {
        assertThat(health("127.0.0.1")).isEqualTo(1);
        assertThat(err.toString()).contains("answers 404");
    }

    @Test
    void nobody_listening_is_exit_status_1_and_one_sentence() {
        server.stop(0);
        assertThat(health("127.0.0.1")).isEqualTo(1);
        assertThat(err.toString()).startsWith("not ready: nobody answers at http://127.0.0.1:");
    }

    private void answering(int status) {
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private int health(String address) {
        String port = String.valueOf(server.getAddress().getPort());
        return new CommandLine(new HealthCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--address", address, "--port", port);
    }
}
