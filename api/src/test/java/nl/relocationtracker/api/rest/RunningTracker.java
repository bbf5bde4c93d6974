package nl.relocationtracker.api.rest;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.relocationtracker.api.Tracker;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.database.TemporaryFolder;
import nl.relocationtracker.projections.database.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program on a port and a database of its own, on 1 October 2024, asked over HTTP as its operator. */
public final class RunningTracker implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery staple";
    private static RunningTracker shared;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final ConfigurableApplicationContext context;

    private RunningTracker(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** One for all tests that do not mind what others recorded. It ends with the tests. */
    public static synchronized RunningTracker shared() {
        if (shared == null) shared = fresh();
        return shared;
    }

    public static RunningTracker fresh() {
        return fresh(Map.of());
    }

    /** @param settings beside the usual ones */
    public static RunningTracker fresh(Map<String, Object> settings) {
        return copies(1, settings).get(0);
    }

    /** Some on one database. */
    public static List<RunningTracker> copies(int number, Map<String, Object> settings) {
        HikariDataSource database = TestDatabase.fresh();
        try {
            Path data = TemporaryFolder.made("tracker-rest");
            List<RunningTracker> copies = new ArrayList<>();
            for (int n = 0; n < number; n++) copies.add(started(database, data, settings));
            return copies;
        } finally {
            database.close();
        }
    }

    private static RunningTracker started(HikariDataSource database, Path data, Map<String, Object> settings) {
        SpringApplication program = new SpringApplication(Tracker.class, StandingStill.class);
        program.setDefaultProperties(Map.of(
                "server.port", "0",
                "tracker.data", data.toString(),
                "tracker.database.url", database.getJdbcUrl(),
                "tracker.database.user", database.getUsername(),
                "tracker.database.password", database.getPassword(),
                "tracker.operator.name", "operator",
                "tracker.operator.password", PASSWORD));
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("of this test", settings));
        program.setEnvironment(environment);
        // At the end of a test run the database is gone first: whoever closes would wait for it.
        program.setRegisterShutdownHook(false);
        return new RunningTracker(program.run());
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class StandingStill {

        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock(new AtomicReference<>(Instant.parse("2024-10-01T08:30:00Z")));
        }

        /** As the program's, but in 256 KiB: those who test what guessing costs take the program's own. */
        @Bean
        @Primary
        PasswordEncoder quickPasswords() {
            return new Argon2PasswordEncoder(16, 32, 1, 256, 2);
        }
    }

    /** Stands still until it is set. */
    public static final class SetClock extends Clock {

        private final AtomicReference<Instant> now;
        private final ZoneId zone;

        SetClock(AtomicReference<Instant> now) {
            this(now, ZoneOffset.UTC);
        }

        private SetClock(AtomicReference<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        public void set(Instant moment) {
            now.set(moment);
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new SetClock(now, other);
        }
    }

    /** What came back. */
    public record Reply(int status, HttpResponse<byte[]> response, JsonNode body) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /**
     * Counts everybody again who waits for it. The program does so by itself too, and each leaves out whom the other has
     * in hand: so this asks until nobody is left.
     */
    public void nobodyWaits() {
        Recounts recounts = bean(Recounts.class);
        Patience.until(() -> {
            recounts.workOff();
            return recounts.waiting() == 0;
        });
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Reply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** @param path below /api/v1 */
    public Reply send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + Api.PATH + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", authorization());
        if (body != null) request.header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean told =
                    !response.headers().firstValue("Content-Type").orElse("").equals("application/zip");
            return new Reply(response.statusCode(), response, told ? json.readTree(response.body()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String authorization() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(("operator:" + PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A new location, open from that day on. */
    public String location(String kind, String openedOn) {
        return post("/locations", """
            {"name": "Locatie", "municipality": "Utrecht", "kind": "%s", "openedOn": "%s"}
            """.formatted(kind, openedOn)).text("/id");
    }

    /** A new child, placed there on that day. */
    public String child(String location, String arrivedOn) {
        return post("/children", placement(location, arrivedOn)).text("/id");
    }

    public static String placement(String location, String arrivedOn) {
        return """
            {"locationId": "%s", "arrivedOn": "%s", "accompaniment": "WITH_PARENT"}
            """.formatted(location, arrivedOn);
    }

    public static String relocation(String location, String arrivedOn) {
        return """
            {"locationId": "%s", "arrivedOn": "%s", "reason": "CAPACITY"}
            """.formatted(location, arrivedOn);
    }
}
