package nl.relocationtracker.api.replay.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.relocationtracker.core.disclosure.Shown.Why;
import nl.relocationtracker.core.replay.Measure;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a researcher takes home: whole, described, and the same in every form. */
class BundleTest {

    private static final String ANSWER = """
        {"question": {"asOf": "2024-03-01", "knownAt": "2024-03-02T00:00:00Z", "position": 41, "measures": ["FLAGGED"]},
         "questionHash": "ab", "programVersion": "0.1.0", "erasures": 0, "grouping": "letter-2024/1",
         "disclosure": {"least": 10, "mostPercent": 90, "rounding": 5},
         "policies": [{"name": "forced", "version": 1, "live": true, "beside": null, "hash": "cd", "parameters": {"threshold": 2}}],
         "tables": [
          {"measure": "FLAGGED", "unit": "CHILDREN", "definition": {"nl": "Wie", "en": "Who"}, "numerator": {"nl": "n", "en": "n"},
           "denominator": {"nl": "d", "en": "d"}, "exclusions": {"nl": "x", "en": "x"},
           "rows": [
            {"asOf": "2024-03-01", "policy": "forced/1", "part": "PRESENT", "number": 40, "numerator": null, "denominator": null,
             "value": null, "withheld": null},
            {"asOf": "2024-03-01", "policy": "forced/1", "part": "SHARE", "number": null, "numerator": 40, "denominator": 120,
             "value": 0.333333, "withheld": null}]},
          {"measure": "CHILDREN", "unit": "CHILDREN", "definition": {"nl": "K", "en": "C"}, "numerator": {"nl": "n", "en": "n"},
           "denominator": {"nl": "d", "en": "d"}, "exclusions": {"nl": "x", "en": "x"},
           "rows": [{"asOf": "2024-03-01", "policy": null, "part": "-odd", "number": null, "numerator": null,
             "denominator": null, "value": null, "withheld": "FEW"}]}],
         "since": null}
        """;

    private static final JsonMapper JSON = new JsonMapper();

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry())
                files.put(entry.getName(), read.readAllBytes());
        }
        return files;
    }

    private static List<CSVRecord> records(byte[] csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new String(csv, UTF_8), format)) {
            return parser.getRecords();
        }
    }

    private static List<Group> groups(Path file) throws IOException {
        List<Group> groups = new ArrayList<>();
        try (ParquetReader<Group> reader = new Reader(file).build()) {
            for (Group group = reader.read(); group != null; group = reader.read()) groups.add(group);
        }
        return groups;
    }

    private static final class Reader extends ParquetReader.Builder<Group> {

        Reader(Path file) {
            super(new LocalInputFile(file), new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    @Test
    void the_manifest_names_every_file_with_its_bytes_and_what_it_is_about() throws Exception {
        Map<String, byte[]> files = files(Bundle.of(ANSWER).zip());
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        assertThat(manifest.path("position").asInt()).isEqualTo(41);
        assertThat(manifest.at("/policies/0/hash").stringValue()).isEqualTo("cd");
        assertThat(manifest.at("/disclosure/rounding").asInt()).isEqualTo(5);
        Map<String, String> told = new LinkedHashMap<>();
        manifest.path("files")
                .forEach(file -> told.put(
                        file.path("path").stringValue(), file.path("sha256").stringValue()));
        Map<String, String> real = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet())
            if (!file.getKey().equals("manifest.json")) real.put(file.getKey(), sha256(file.getValue()));
        assertThat(told)
                .isEqualTo(real)
                .containsKeys("answer.json", "codebook.nl.md", "tables-parquet/flagged.parquet");
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void the_same_answer_makes_the_same_bytes() {
        assertThat(Bundle.of(ANSWER).zip()).isEqualTo(Bundle.of(ANSWER).zip());
    }

    @Test
    void a_table_says_the_same_as_csv_and_as_parquet(@TempDir Path folder) throws IOException {
        Bundle.of(ANSWER).into(folder);
        List<CSVRecord> records = records(Files.readAllBytes(folder.resolve("tables/flagged.csv")));
        List<Group> groups = groups(folder.resolve("tables-parquet/flagged.parquet"));
        assertThat(groups).hasSameSizeAs(records);
        for (int i = 0; i < groups.size(); i++)
            for (Field field : Field.values())
                assertThat(said(groups.get(i), field)).isEqualTo(records.get(i).get(field.column()));
    }

    private static String said(Group group, Field field) {
        if (group.getFieldRepetitionCount(field.column()) == 0) return "";
        return switch (field.kind()) {
            case DATE ->
                LocalDate.ofEpochDay(group.getInteger(field.column(), 0)).toString();
            case INTEGER -> Long.toString(group.getLong(field.column(), 0));
            case NUMBER ->
                BigDecimal.valueOf(group.getDouble(field.column(), 0)).toPlainString();
            case STRING, YEARMONTH, DATETIME -> group.getString(field.column(), 0);
            case BOOLEAN -> Boolean.toString(group.getBoolean(field.column(), 0));
        };
    }

    @Test
    void the_data_package_describes_what_is_there() throws IOException {
        Map<String, byte[]> files = files(Bundle.of(ANSWER).zip());
        JsonNode resources = JSON.readTree(files.get("datapackage.json")).path("resources");
        assertThat(resources).hasSize(2);
        for (JsonNode resource : resources) {
            List<CSVRecord> records = records(files.get(resource.path("path").stringValue()));
            JsonNode fields = resource.at("/schema/fields");
            for (CSVRecord record : records) {
                assertThat(record.size()).isEqualTo(fields.size());
                for (JsonNode field : fields)
                    conforms(record.get(field.path("name").stringValue()), field);
            }
        }
    }

    /** As the specification of Table Schema has it. */
    private static void conforms(String value, JsonNode field) {
        if (value.isEmpty()) {
            assertThat(field.at("/constraints/required").asBoolean(false)).isFalse();
            return;
        }
        switch (field.path("type").stringValue()) {
            case "date" -> LocalDate.parse(value);
            case "integer" -> Long.parseLong(value);
            case "number" -> new BigDecimal(value);
            default -> assertThat(field.path("type").stringValue()).isEqualTo("string");
        }
        JsonNode allowed = field.at("/constraints/enum");
        if (!allowed.isMissingNode())
            assertThat(allowed.valueStream().map(JsonNode::stringValue)).contains(value);
    }

    @Test
    void a_dutch_excel_gets_semicolons_and_decimal_commas_and_nothing_that_it_takes_for_a_formula() throws IOException {
        Map<String, byte[]> files = files(Bundle.of(ANSWER).zip());
        assertThat(new String(files.get("tables-excel/flagged.csv"), UTF_8))
                .startsWith("\uFEFFasOf;policy;part;number;")
                .contains("2024-03-01;forced/1;SHARE;;40;120;0,333333;\r\n");
        assertThat(new String(files.get("tables/children.csv"), UTF_8)).contains("2024-03-01,,'-odd,,,,,FEW\r\n");
    }

    @Test
    void the_codebook_tells_in_both_languages_what_is_in_it() throws IOException {
        Map<String, byte[]> files = files(Bundle.of(ANSWER).zip());
        assertThat(new String(files.get("codebook.nl.md"), UTF_8))
                .contains("Boven de grens", "Wat het is: Wie", "De cijfers zijn beschermd", "Geldt nu");
        assertThat(new String(files.get("codebook.en.md"), UTF_8))
                .contains("Flagged", "What it is: Who", "The figures are protected");
        assertThat(new String(files.get("codebook.nl.md"), UTF_8))
                .contains("- `PRESENT`: In de opvang\n- `SHARE`: Deel\n");
        assertThat(new String(files.get("codebook.en.md"), UTF_8))
                .contains("- `PRESENT`: In reception\n- `SHARE`: Share\n");
        assertThat(JSON.readTree(files.get("datapackage.json"))
                        .at("/resources/0/schema/fields/2/categories/0")
                        .toString())
                .isEqualTo("{\"value\":\"PRESENT\",\"label\":\"In reception\"}");
        String exact = ANSWER.replaceAll("\"disclosure\": \\{[^}]*}", "\"disclosure\": null");
        assertThat(new String(files(Bundle.of(exact).zip()).get("codebook.en.md"), UTF_8))
                .contains("The figures are exact");
    }

    @Test
    void there_are_words_for_every_measure_unit_and_reason() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            for (Measure measure : Measure.values()) {
                assertThat(Codebook.word("measure." + measure, language)).isNotBlank();
                assertThat(Codebook.word("unit." + measure.unit(), language)).isNotBlank();
            }
            for (Why why : Why.values())
                assertThat(Codebook.word("withheld." + why, language)).isNotBlank();
        }
    }
}
