package nl.relocationtracker.api.replay.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An answer to take home: its files by path. The same answer makes the same bytes. */
public final class Bundle {

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

    private final Map<String, byte[]> files;

    private Bundle(Map<String, byte[]> files) {
        this.files = files;
    }

    /** @param answer as JSON, exact or under the disclosure rules */
    public static Bundle of(String answer) {
        JsonNode whole = JSON.readTree(answer);
        List<AnswerTable> tables = AnswerTable.in(whole);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("answer.json", answer.getBytes(UTF_8));
        files.put("codebook.en.md", Codebook.of(whole, tables, Locale.ENGLISH).getBytes(UTF_8));
        files.put(
                "codebook.nl.md",
                Codebook.of(whole, tables, Locale.forLanguageTag("nl")).getBytes(UTF_8));
        files.put("datapackage.json", JSON.writeValueAsBytes(DataPackage.of(whole, tables)));
        files.put("question.json", JSON.writeValueAsBytes(whole.path("question")));
        for (AnswerTable table : tables) {
            files.put(CSV.formatted(table.name()), TableText.plain(table).getBytes(UTF_8));
            files.put(EXCEL.formatted(table.name()), TableText.excel(table).getBytes(UTF_8));
            files.put(PARQUET.formatted(table.name()), ParquetTable.of(table));
        }
        files.put(MANIFEST, JSON.writeValueAsBytes(Manifest.of(whole, files)));
        return new Bundle(files);
    }

    /**
     * Writes it into a folder, which is made where it is not there. The manifest is written last: where it stands, everything does.
     *
     * @throws IOException when it cannot be written
     */
    public void into(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path whole = folder.resolve(file.getKey());
            Files.createDirectories(whole.getParent());
            Path half = whole.resolveSibling(whole.getFileName() + ".part");
            Files.write(half, file.getValue());
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(stored(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(String path, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
