package nl.relocationtracker.api.replay.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.api.csv.Formulas;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.JsonNode;

/** A table as text: RFC 4180, and for a Dutch Excel with semicolons, decimal commas and the mark of UTF-8. */
final class TableText {

    private static final CSVFormat PLAIN = CSVFormat.RFC4180;
    private static final CSVFormat EXCEL =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();
    private static final String MARK = "\uFEFF";

    private TableText() {}

    static String plain(AnswerTable table) {
        return text(table, PLAIN, false);
    }

    static String excel(AnswerTable table) {
        return MARK + text(table, EXCEL, true);
    }

    private static String text(AnswerTable table, CSVFormat format, boolean dutch) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = begun(text, format, Field.ALL)) {
            for (JsonNode row : table.rows()) printer.printRecord(cells(Field.ALL, row, dutch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Begins a file, which closing the printer closes. */
    static CSVPrinter plain(Appendable file, List<? extends Column> columns) throws IOException {
        return begun(file, PLAIN, columns);
    }

    /** Begins a file for a Dutch Excel, which closing the printer closes. */
    static CSVPrinter excel(Appendable file, List<? extends Column> columns) throws IOException {
        file.append(MARK);
        return begun(file, EXCEL, columns);
    }

    private static CSVPrinter begun(Appendable file, CSVFormat format, List<? extends Column> columns)
            throws IOException {
        CSVPrinter printer = new CSVPrinter(file, format);
        printer.printRecord(columns.stream().map(Column::column));
        return printer;
    }

    static Stream<String> cells(List<? extends Column> columns, JsonNode row, boolean dutch) {
        return columns.stream().map(column -> {
            String text = column.text(row);
            if (column.kind() == Column.Kind.NUMBER) return dutch ? text.replace('.', ',') : text;
            return column.kind() == Column.Kind.STRING ? Formulas.defused(text) : text;
        });
    }
}
