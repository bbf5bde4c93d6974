package nl.relocationtracker.api.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A program that serves on a port of its own, with a new database and a new data folder. */
final class Program implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final Path data;

    private Program(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    static Program start(String... settings) {
        try {
            Path data = Files.createTempDirectory("tracker-access");
            Stream<String> all = Stream.concat(
                    Stream.of(
                            "--server.port=0",
                            "--server.address=127.0.0.1",
                            "--springdoc.api-docs.path=/api/v1/openapi.json",
                            "--tracker.data=" + data),
                    Stream.of(settings));
            return new Program(
                    new SpringApplicationBuilder(TestApplication.class).run(all.toArray(String[]::new)), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for all tests that leave it as it is; it ends with the test run. */
    static Program shared() {
        return Shared.PROGRAM;
    }

    private static final class Shared {

        private static final Program PROGRAM = start();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Stream<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values().stream();
    }

    JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    String operator() {
        try {
            return basic(Files.readString(data.resolve("operator.txt")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an account and says what it sends as Authorization. */
    String account(String name, String password, Role... roles) {
        sql().sql("""
                        insert into account (id, name, password_hash, roles, created_at)
                        values (gen_random_uuid(), ?, ?, ?, now())""")
                .param(name)
                .param(bean(PasswordEncoder.class).encode(password))
                .param(Set.of(roles).stream().map(Role::name).toArray(String[]::new))
                .update();
        return basic(name + ":" + password);
    }

    static String basic(String nameAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(UTF_8));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request just as it is written, one line per argument, and answers everything that comes back. */
    String raw(String... lines) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
