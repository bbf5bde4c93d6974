package nl.relocationtracker.api.replay.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.relocationtracker.core.project.RowColumn;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An answer to take home: its files by path. The same answer makes the same bytes. */
public final class Bundle implements AutoCloseable {

    static final String CSV = "tables/%s.csv";
    private static final String EXCEL = "tables-excel/%s.csv";
    private static final String PARQUET = "tables-parquet/%s.parquet";
    private static final String MANIFEST = "manifest.json";

    /** Numbers stay as they were written: a figure is not read as the double next to it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** The first day that a zip can tell: when it was made is nobody's business. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, Content> files;
    private final Path rows;

    private Bundle(Map<String, Content> files, Path rows) {
        this.files = files;
        this.rows = rows;
    }

    /**
     * Of figures alone.
     *
     * @param answer as JSON, exact or under the disclosure rules
     */
    public static Bundle of(String answer) {
        return bundled(JSON.readTree(answer), answer, Map.of(), null);
    }

    /**
     * Of figures and single children, whose rows stand on disk until it is closed.
     *
     * @throws IOException when they cannot be written
     */
    public static Bundle of(String answer, Children children) throws IOException {
        JsonNode whole = JSON.readTree(answer);
        Set<RowColumn> granted = granted(whole);
        // Readable by the owner alone.
        Path folder = Files.createTempDirectory("bundle");
        try {
            Map<String, Content> rows = new LinkedHashMap<>();
            for (Map.Entry<String, Path> file :
                    RowFiles.written(folder, granted, children).entrySet())
                rows.put(file.getKey(), Content.of(file.getValue()));
            return bundled(whole, answer, rows, folder);
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    private static Bundle bundled(JsonNode whole, String answer, Map<String, Content> rows, Path folder) {
        List<AnswerTable> tables = AnswerTable.in(whole);
        Set<RowColumn> granted = rows.isEmpty() ? Set.of() : granted(whole);
        List<RowTable> ofChildren = rows.isEmpty()
                ? List.of()
                : Arrays.stream(RowTable.values())
                        .filter(table -> table.isAmong(granted))
                        .toList();
        Map<String, Content> files = new LinkedHashMap<>();
        put(files, "answer.json", answer);
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl")))
            put(
                    files,
                    "codebook." + language.getLanguage() + ".md",
                    Codebook.of(whole, tables, language) + RowWords.codebook(ofChildren, granted, language));
        files.put(
                "datapackage.json",
                Content.of(JSON.writeValueAsBytes(DataPackage.of(whole, tables, ofChildren, granted))));
        files.put("question.json", Content.of(JSON.writeValueAsBytes(whole.path("question"))));
        for (AnswerTable table : tables) {
            put(files, CSV.formatted(table.name()), TableText.plain(table));
            put(files, EXCEL.formatted(table.name()), TableText.excel(table));
            files.put(PARQUET.formatted(table.name()), Content.of(ParquetTable.of(table)));
        }
        files.putAll(rows);
        files.put(MANIFEST, Content.of(JSON.writeValueAsBytes(Manifest.of(whole, files))));
        return new Bundle(files, folder);
    }

    private static void put(Map<String, Content> files, String path, String text) {
        files.put(path, Content.of(text.getBytes(UTF_8)));
    }

    private static Set<RowColumn> granted(JsonNode answer) {
        Set<RowColumn> granted = EnumSet.noneOf(RowColumn.class);
        answer.at("/question/columns").forEach(column -> granted.add(RowColumn.valueOf(column.stringValue())));
        return granted;
    }

    /** Where the rows of single children stand until it is closed; null when there are none. */
    Path rows() {
        return rows;
    }

    /** One table of an answer as CSV, by the name of its file; nothing when it has no such table. */
    public static Optional<String> csv(String answer, String table) {
        return AnswerTable.in(JSON.readTree(answer)).stream()
                .filter(each -> each.name().equals(table))
                .map(TableText::plain)
                .findFirst();
    }

    /**
     * Writes it into a folder, which is made where it is not there. The manifest is written last: where it stands, everything does.
     *
     * @throws IOException when it cannot be written
     */
    public void into(Path folder) throws IOException {
        for (Map.Entry<String, Content> file : files.entrySet()) {
            Path whole = folder.resolve(file.getKey());
            Files.createDirectories(whole.getParent());
            Path half = whole.resolveSibling(whole.getFileName() + ".part");
            try (OutputStream to = Files.newOutputStream(half)) {
                file.getValue().writeTo(to);
            }
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** As a zip, for what fits into memory. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            zip(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes it as a zip, and leaves open where to. */
    public void zip(OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, UTF_8);
        for (Map.Entry<String, Content> file : files.entrySet()) {
            zip.putNextEntry(stored(file.getKey(), file.getValue()));
            file.getValue().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static ZipEntry stored(String path, Content content) {
        ZipEntry entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.size());
        entry.setCrc(content.crc());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /** Deletes the rows of single children that stand on disk for it. */
    @Override
    public void close() throws IOException {
        if (rows != null) delete(rows);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
