package nl.relocationtracker.api.replay.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
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
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(Arrays.stream(Field.values()).map(Field::column));
            for (JsonNode row : table.rows()) printer.printRecord(cells(row, dutch));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<String> cells(JsonNode row, boolean dutch) {
        return Arrays.stream(Field.values()).map(field -> {
            String text = field.text(row);
            if (field.kind() == Field.Kind.NUMBER) return dutch ? text.replace('.', ',') : text;
            return field.kind() == Field.Kind.STRING ? defused(text) : text;
        });
    }

    /** A spreadsheet would take some beginnings for a formula. */
    private static String defused(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
