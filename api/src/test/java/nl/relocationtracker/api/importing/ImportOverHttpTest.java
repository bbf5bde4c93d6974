package nl.relocationtracker.api.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.settings.TrackerSettings;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportOverHttpTest {

    private static final String LOCATIONS = """
            location,name,municipality,kind,capacity,opened,closed
            A,Azc Emmen,Emmen,REGULAR,100,2020-01-01,
            B,Noodopvang Assen,Assen,EMERGENCY,100,2023-01-01,2023-06-01
            """;

    private static final String STAYS = """
            child,born,unaccompanied,household,location,arrived,left,reason
            1,2015-06-01,yes,,B,2023-02-01,2023-06-01,LOCATION_CLOSED
            1,2015-06-01,yes,,A,2023-06-01,,
            2,2015-06-01,no,H1,B,2023-02-01,2023-13-01,CAPACITY
            """;

    @AutoClose
    private RunningTracker tracker = RunningTracker.fresh();

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Test
    void an_import_is_taken_followed_and_reported_and_repeats_nothing() throws Exception {
        JsonNode dryRun = followed(post(Map.of("locations", LOCATIONS, "stays", STAYS, "dryRun", "true")));
        assertThat(dryRun.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(present()).isZero();

        JsonNode first = followed(post(Map.of("locations", LOCATIONS, "stays", STAYS)));
        assertThat(first.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(first.get("rowsRead").asInt()).isEqualTo(5);
        assertThat(first.get("accepted").asInt()).isEqualTo(4);
        assertThat(first.get("refused").asInt()).isEqualTo(1);
        assertThat(present()).isEqualTo(1);
        JsonNode report = get(first.get("report").asString(), "application/json");
        assertThat(report.get("items").get(0).get("line").asInt()).isEqualTo(4);
        assertThat(report.get("items").get(0).get("file").asString()).isEqualTo("stays.csv");

        JsonNode again = followed(post(Map.of("locations", LOCATIONS, "stays", STAYS)));
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(again.get("repeated").asInt()).isEqualTo(4);
        assertThat(present()).isEqualTo(1);
    }

    @Test
    void a_location_that_opened_improbably_long_ago_is_found_until_somebody_mends_or_accepts_it() throws Exception {
        String improbable = LOCATIONS.replace("2023-01-01,2023-06-01", "1923-01-01,1923-06-01");
        followed(post(Map.of("locations", improbable)));
        JsonNode found = tracker.get("/findings?code=IMPROBABLE_DAY").body().at("/items");
        assertThat(found.toString()).contains("1923-01-01", "1923-06-01").doesNotContain("2020");
        assertThat(found.size()).isEqualTo(2);
    }

    @Test
    void a_repeat_with_the_same_key_gets_the_same_answer_and_begins_no_second_import() throws Exception {
        Map<String, String> parts = Map.of("locations", LOCATIONS, "stays", STAYS);
        HttpResponse<String> first = post(parts, "edge", "k-1");
        HttpResponse<String> repeat = post(parts, "another-edge", "k-1");
        assertThat(repeat.statusCode()).isEqualTo(202);
        assertThat(repeat.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(get("/api/v1/imports", "application/json").get("total").asInt())
                .isEqualTo(1);
        followed(repeat);
        noFoldersAreKept();

        assertThat(post(Map.of("locations", LOCATIONS), "edge", "k-1").statusCode())
                .isEqualTo(409);
        assertThat(post(Map.of("locations", LOCATIONS, "stays", STAYS, "dryRun", "true"), "edge", "k-1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(Map.of("locations", LOCATIONS, "stays", STAYS + " "), "edge", "k-1")
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(parts, "edge", "k 1").statusCode()).isEqualTo(400);
        noFoldersAreKept();
    }

    @Test
    void of_many_at_the_same_moment_one_is_imported_and_all_get_its_answer() throws Exception {
        Map<String, String> parts = Map.of("locations", LOCATIONS, "stays", STAYS);
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<String>>> tries = Collections.nCopies(8, () -> post(parts, "edge", "k-2"));
            Set<String> addresses = new HashSet<>();
            for (Future<HttpResponse<String>> answer : hands.invokeAll(tries)) {
                assertThat(answer.get().statusCode()).isEqualTo(202);
                addresses.add(answer.get().headers().firstValue("Location").orElseThrow());
            }
            assertThat(addresses).hasSize(1);
        } finally {
            hands.shutdownNow();
        }
        assertThat(get("/api/v1/imports", "application/json").get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_larger_than_the_operator_allows_is_told_to_be_too_large() throws Exception {
        tracker.close();
        tracker = RunningTracker.fresh(Map.of("tracker.import.max-size", "10KB"));
        HttpResponse<String> answer = post(Map.of("stays", STAYS + "3,2015-06-01,no,,A,2023-02-01,,\n".repeat(500)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/too-large");
        noFoldersAreKept();
    }

    @Test
    void nothing_to_import_is_told() throws Exception {
        assertThat(post(Map.of("dryRun", "true")).statusCode()).isEqualTo(400);
    }

    private int present() {
        return tracker.get("/population").body().get("total").asInt();
    }

    private JsonNode followed(HttpResponse<String> taken) throws Exception {
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String address = taken.headers().firstValue("Location").orElseThrow();
        Patience.until(
                () -> !get(address, "application/json").get("state").asString().equals("RUNNING"));
        return get(address, "application/json");
    }

    private JsonNode get(String address, String type) throws IOException, InterruptedException {
        HttpRequest request = request(address).header("Accept", type).build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** They go when an import has ended, which it says first. */
    private void noFoldersAreKept() {
        Patience.until(() -> keptFolders() == 0);
    }

    private long keptFolders() throws IOException {
        Path imports = tracker.bean(TrackerSettings.class).data().resolve("imports");
        try (Stream<Path> kept = Files.list(imports)) {
            return kept.filter(path -> !path.endsWith("arriving")).count();
        }
    }

    private HttpResponse<String> post(Map<String, String> parts) throws IOException, InterruptedException {
        return post(parts, "edge", null);
    }

    private HttpResponse<String> post(Map<String, String> parts, String edge, String key)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        parts.forEach((name, content) -> body.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(name.equals("dryRun") ? "\"" : "\"; filename=\"" + name + ".csv\"\r\nContent-Type: text/csv")
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n"));
        HttpRequest.Builder request = request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body + "--" + edge + "--\r\n", UTF_8));
        if (key != null) request.header("Idempotency-Key", key);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tracker.port() + address))
                .header("Authorization", RunningTracker.authorization());
    }
}
