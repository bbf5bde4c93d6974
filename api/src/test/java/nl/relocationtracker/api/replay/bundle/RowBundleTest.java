package nl.relocationtracker.api.replay.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.relocationtracker.core.project.RowColumn;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a project takes home of single children: rows, and event logs for process mining. */
class RowBundleTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String WHOLE = """
        {"cut": false, "quarterOfEntry": "2024-1", "lastKind": "REGULAR", "moves": 1, "unaccompanied": true, "age": 14,
         "counts": [{"policy": "forced/1", "count": 1, "flagged": false}],
         "stays": [{"placed": true, "kind": "EMERGENCY", "arrived": "2024-01", "left": "2024-02", "departed": false},
                   {"placed": false, "kind": "REGULAR", "arrived": "2024-02", "left": "2024-03", "reason": "CAPACITY",
                    "decidedBy": "RECEPTION_BODY", "departed": true, "destination": "RETURN"}],
         "differences": [{"policy": "mine/1", "beside": "forced/1", "flagged": "ONLY_ASKED", "causes": ["REASON", "WINDOW"]}]}
        """;
    private static final String CUT = """
        {"cut": true, "quarterOfEntry": "2023-4", "lastKind": "EMERGENCY", "moves": 7, "counts": [], "stays": [], "differences": []}
        """;

    private static String answer(RowColumn... columns) {
        return """
            {"question": {"asOf": "2024-03-01", "knownAt": "2024-03-02T00:00:00Z", "position": 41, "columns": %s,
             "projectId": "6b1c3f5e-0000-4000-8000-000000000001"}, "questionHash": "ab", "programVersion": "0.1.0",
             "erasures": 0, "grouping": "letter-2024/1", "policies": [], "tables": []}
            """.formatted(JSON.writeValueAsString(columns));
    }

    private static Bundle bundle(RowColumn... columns) throws IOException {
        return Bundle.of(answer(columns), taking -> {
            taking.accept("0a", JSON.readTree(WHOLE));
            taking.accept("0b", JSON.readTree(CUT));
        });
    }

    private static List<CSVRecord> records(Path csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(csv), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void the_event_log_is_valid_xes_by_the_official_schema(@TempDir Path folder) throws Exception {
        try (Bundle bundle = bundle(RowColumn.values())) {
            bundle.into(folder);
        }
        String xes = Files.readString(folder.resolve("rows/event-log.xes"));
        try (InputStream official = RowBundleTest.class.getResourceAsStream("/xes.xsd")) {
            Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(official));
            schema.newValidator().validate(new StreamSource(new StringReader(xes)));
        }
        assertThat(xes)
                .contains(
                        "<string key=\"concept:name\" value=\"RELOCATED REGULAR\"/>",
                        "<date key=\"time:timestamp\" value=\"2024-02-01T00:00:00Z\"/>",
                        "<string key=\"concept:name\" value=\"0b\"/><string key=\"quarterOfEntry\" value=\"2023-4\"/>");
    }

    @Test
    void the_event_log_has_the_columns_that_process_mining_asks_for(@TempDir Path folder) throws IOException {
        try (Bundle bundle = bundle(RowColumn.values())) {
            bundle.into(folder);
        }
        List<CSVRecord> events = records(folder.resolve("rows/event-log.csv"));
        assertThat(events)
                .extracting(event -> event.get("case:concept:name") + " " + event.get("concept:name") + " "
                        + event.get("time:timestamp"))
                .containsExactly(
                        "0a PLACED EMERGENCY 2024-01-01T00:00:00Z",
                        "0a RELOCATED REGULAR 2024-02-01T00:00:00Z",
                        "0a DEPARTED 2024-03-01T00:00:00Z");
        assertThat(records(folder.resolve("rows/children.csv")))
                .extracting(child -> child.get("pseudonym") + child.get("cut") + child.get("age"))
                .containsExactly("0afalse14", "0btrue");
        assertThat(records(folder.resolve("rows/differences.csv")).get(0).get("causes"))
                .isEqualTo("REASON WINDOW");
        assertThat(records(folder.resolve("rows/stays.csv")).get(1).get("arrived"))
                .isEqualTo("2024-02");
    }

    @Test
    void only_what_was_granted_is_in_it(@TempDir Path folder) throws IOException {
        try (Bundle bundle = bundle(RowColumn.MOVES, RowColumn.LEFT)) {
            bundle.into(folder);
        }
        assertThat(folder.resolve("rows/event-log.csv")).doesNotExist();
        assertThat(folder.resolve("rows/counts.csv")).doesNotExist();
        assertThat(folder.resolve("rows/children.csv")).hasContent("pseudonym,cut,moves\n0a,false,1\n0b,true,7");
        assertThat(Files.readString(folder.resolve("rows/stays.csv"))).startsWith("pseudonym,stay,placed,left\r\n");
    }

    @Test
    void two_bundles_of_one_answer_have_the_same_bytes_and_leave_nothing_on_disk() throws Exception {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Path rows;
            try (Bundle bundle = bundle(RowColumn.values())) {
                rows = bundle.rows();
                assertThat(rows).isNotEmptyDirectory();
                ByteArrayOutputStream zip = new ByteArrayOutputStream();
                bundle.zip(zip);
                hashes.add(sha256(zip.toByteArray()));
            }
            assertThat(rows).doesNotExist();
        }
        assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void the_manifest_has_the_hash_of_every_file_and_the_data_package_every_column(@TempDir Path folder)
            throws Exception {
        try (Bundle bundle = bundle(RowColumn.values())) {
            bundle.into(folder);
        }
        JsonNode manifest = JSON.readTree(Files.readAllBytes(folder.resolve("manifest.json")));
        List<String> named = new ArrayList<>();
        for (JsonNode file : manifest.path("files")) {
            Path path = folder.resolve(file.path("path").stringValue());
            assertThat(file.path("sha256").stringValue()).isEqualTo(sha256(Files.readAllBytes(path)));
            named.add(file.path("path").stringValue());
        }
        assertThat(named).contains("rows/event-log.xes", "rows-parquet/stays.parquet", "rows-excel/children.csv");
        JsonNode resources = JSON.readTree(Files.readAllBytes(folder.resolve("datapackage.json")))
                .path("resources");
        assertThat(resources).hasSize(RowTable.values().length);
        for (JsonNode resource : resources) {
            String header = Files.readAllLines(
                            folder.resolve(resource.path("path").stringValue()), UTF_8)
                    .get(0);
            assertThat(resource.at("/schema/fields").findValuesAsString("name")).containsExactly(header.split(",", -1));
        }
    }

    @Test
    void the_codebook_says_in_both_languages_what_every_column_is() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            String text = RowWords.codebook(List.of(RowTable.values()), Set.of(RowColumn.values()), language);
            assertThat(Stream.of(RowTable.values())
                            .flatMap(table -> table.columns(Set.of(RowColumn.values())).stream())
                            .map(RowField::column))
                    .allMatch(column -> text.contains("`" + column + "`: "));
        }
    }
}
