package nl.relocationtracker.api.replay.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.relocationtracker.core.project.RowColumn;
import org.apache.commons.csv.CSVPrinter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import tools.jackson.databind.JsonNode;

/** Writes the tables of single children, all in one reading and each as it is read: memory holds none of them. */
final class RowFiles implements Closeable {

    static final String CSV = "rows/%s.csv";
    static final String XES = "rows/event-log.xes";
    private static final String EXCEL = "rows-excel/%s.csv";
    private static final String PARQUET = "rows-parquet/%s.parquet";

    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private EventLog log;

    private RowFiles(Path folder) {
        this.folder = folder;
    }

    private record Table(
            RowTable table, List<Column> columns, CSVPrinter plain, CSVPrinter excel, ParquetWriter<JsonNode> parquet) {

        void add(String pseudonym, JsonNode child) throws IOException {
            for (JsonNode row : table.rows(pseudonym, child)) {
                plain.printRecord(TableText.cells(columns, row, false));
                excel.printRecord(TableText.cells(columns, row, true));
                parquet.write(row);
            }
        }
    }

    /** Answers its files by their path in the bundle. */
    static Map<String, Path> written(Path folder, Set<RowColumn> granted, Children children) throws IOException {
        try (RowFiles files = new RowFiles(folder)) {
            for (RowTable table : RowTable.values()) if (table.isAmong(granted)) files.begin(table, granted);
            if (RowTable.EVENTS.isAmong(granted)) files.log = new EventLog(files.stream(XES));
            children.each(files::add);
            return files.files;
        }
    }

    private void begin(RowTable table, Set<RowColumn> granted) throws IOException {
        List<Column> columns = List.copyOf(table.columns(granted));
        tables.add(new Table(
                table,
                columns,
                TableText.plain(writer(CSV.formatted(table.file())), columns),
                TableText.excel(writer(EXCEL.formatted(table.file())), columns),
                ParquetTable.writer(new LocalOutputFile(path(PARQUET.formatted(table.file()))), columns)));
    }

    private void add(String pseudonym, JsonNode child) {
        try {
            for (Table table : tables) table.add(pseudonym, child);
            if (log != null) log.add(pseudonym, child);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        files.put(name, path);
        return path;
    }

    private OutputStream stream(String name) throws IOException {
        return Files.newOutputStream(path(name));
    }

    private Writer writer(String name) throws IOException {
        return Files.newBufferedWriter(path(name), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        List<Closeable> open = new ArrayList<>(tables.stream()
                .flatMap(table -> Stream.<Closeable>of(table.plain(), table.excel(), table.parquet()))
                .toList());
        if (log != null) open.add(log::close);
        for (Closeable each : open) each.close();
    }
}
