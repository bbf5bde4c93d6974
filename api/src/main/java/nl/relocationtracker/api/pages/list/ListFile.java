package nl.relocationtracker.api.pages.list;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.relocationtracker.projections.reading.Slice;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** A whole list as CSV (UTF-8, RFC 4180): codes, ISO days and plain numbers, without the columns that name somebody. */
record ListFile<R>(String name, List<Column<R>> columns, Rows<R> rows, String sort, boolean descending) {

    private static final int AT_ONCE = 1000;

    ListFile {
        columns = columns.stream().filter(column -> !column.named()).toList();
    }

    /** Written while it is read, however long it is. */
    View view() {
        return (model, request, response) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
            write(response.getWriter());
        };
    }

    void write(Appendable out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(columns.stream().map(ListFile::named).toList());
        String after = null;
        do {
            Slice<R, String> some = rows.rows(sort, descending, after, AT_ONCE);
            for (R row : some.items())
                csv.printRecord(columns.stream()
                        .map(column -> column.cell().apply(row).filed())
                        .toList());
            after = some.next().orElse(null);
        } while (after != null);
    }

    private static String named(Column<?> column) {
        return column.key().toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
