package nl.relocationtracker.api.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.api.settings.TrackerSettings;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of a child that came with a file and is erased, nothing is left of what that file or anybody said of who it is. */
class ErasedAfterImportTest {

    private static final String LOCATIONS = """
            location,name,municipality,kind,capacity,opened,closed
            A,Azc Hier,Emmen,REGULAR,,2020-01-01,
            """;
    private static final String STAYS = """
            child,born,unaccompanied,household,location,arrived,left,reason,remark
            QX-4711-Z,2012-03-09,no,HQ-815-W,A,2024-08-20,2024-09-05,Bij oma Wubbegonda,
            """;
    private static final List<String> HERS =
            List.of("qx-4711", "qx4711", "2012-03-09", "hq-815", "wubbegonda", "xuvoqarinda");

    @AutoClose
    private final RunningTracker tracker = RunningTracker.fresh();

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final List<String> reports = new ArrayList<>();

    @Test
    void nothing_is_left_in_files_tables_reports_and_kept_answers_also_when_the_file_comes_again() throws Exception {
        imported(true);
        imported(false);
        String child =
                tracker.post("/children/_search", "{\"query\": \"QX-4711-Z\"}").text("/items/0/id");
        String address = "/children/" + child;
        String named = "{\"names\": [{\"givenNames\": \"Xuvoqarinda\"}]}";
        assertThat(tracker.post(address + "/personal-details", named, "Idempotency-Key", "named")
                        .status())
                .isEqualTo(201);
        String departure = "{\"leftOn\": \"2024-09-20\", \"destination\": \"TO_FAMILY\"}";
        assertThat(tracker.post(address + "/departures", departure, "Idempotency-Key", "left")
                        .status())
                .isEqualTo(201);
        assertThat(written()).contains("qx-4711-z", "2012-03-09", "xuvoqarinda");
        assertThat(kept(child)).isEqualTo(2);

        String erasure = "{\"ground\": \"RETENTION_TERM\"}";
        Reply erased = tracker.post(address + "/erasures", erasure, "Idempotency-Key", "erased");
        assertThat(erased.status()).isEqualTo(201);
        nothingIsLeft();
        assertThat(kept(child)).isEqualTo(3);
        Reply again = tracker.post(address + "/departures", departure, "Idempotency-Key", "left");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().get("findings")).isEmpty();
        assertThat(tracker.post(address + "/erasures", erasure, "Idempotency-Key", "erased")
                        .body())
                .isEqualTo(erased.body());

        imported(true);
        imported(false);
        nothingIsLeft();
        assertThat(tracker.post("/children/_search", "{\"query\": \"QX-4711-Z\"}")
                        .body()
                        .get("items"))
                .isEmpty();
    }

    private void nothingIsLeft() throws IOException, InterruptedException {
        assertThat(written()).doesNotContain(HERS);
        for (String table : List.of("staged_for", "staged_stay", "staged_location", "staged_location_state"))
            assertThat(rows(table)).as(table).isEmpty();
        for (Path file : files()) assertThat(textOf(file)).as(file.toString()).doesNotContain(HERS);
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".csv"));
        for (String report : reports) {
            for (String type : List.of("application/json", "text/csv"))
                assertThat(got(report, type).toLowerCase(Locale.ROOT))
                        .as(type)
                        .contains("stays.csv")
                        .doesNotContain(HERS);
        }
    }

    private String written() {
        StringBuilder all = new StringBuilder();
        for (String table : tracker.bean(JdbcTemplate.class).queryForList("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
                """, String.class))
            rows(table).forEach(row -> all.append(row).append('\n'));
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private List<String> rows(String table) {
        return tracker.bean(JdbcTemplate.class).queryForList("select t::text from " + table + " t", String.class);
    }

    private long kept(String child) {
        return rows("idempotency").stream().filter(row -> row.contains(child)).count();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(tracker.bean(TrackerSettings.class).data())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String textOf(Path file) throws IOException {
        return Files.readString(file, ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private void imported(boolean dryRun) throws IOException, InterruptedException {
        String body = part("locations\"; filename=\"locations.csv", LOCATIONS)
                + part("stays\"; filename=\"stays.csv", STAYS)
                + part("dryRun", Boolean.toString(dryRun))
                + "--edge--\r\n";
        HttpRequest request = request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        String job = http.send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Patience.until(() -> !state(job).get("state").asString().equals("RUNNING"));
        JsonNode state = state(job);
        assertThat(state.get("state").asString()).isEqualTo("COMPLETED");
        reports.add(state.get("report").asString());
        // The files go when an import has ended, which it says first.
        Patience.until(() -> files().stream().noneMatch(file -> file.toString().endsWith(".csv")));
    }

    private JsonNode state(String job) throws IOException, InterruptedException {
        return json.readTree(got(job, "application/json"));
    }

    private static String part(String name, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private String got(String address, String type) throws IOException, InterruptedException {
        HttpRequest request = request(address).header("Accept", type).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tracker.port() + address))
                .header("Authorization", RunningTracker.authorization());
    }
}
