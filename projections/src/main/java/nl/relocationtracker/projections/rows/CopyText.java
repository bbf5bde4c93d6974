package nl.relocationtracker.projections.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.relocationtracker.projections.rows.Columns.each;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows in the text form of COPY. */
final class CopyText<R> {

    private static final int PART = 100;

    private final Columns<R> columns;
    private final StringBuilder text = new StringBuilder();

    CopyText(Columns<R> columns) {
        this.columns = columns;
    }

    /** Writes them on all processors. */
    void addAll(Collection<R> rows) {
        List<R> all = List.copyOf(rows);
        List<List<R>> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += PART) parts.add(all.subList(i, Math.min(all.size(), i + PART)));
        parts.parallelStream()
                .map(part -> {
                    StringBuilder lines = new StringBuilder();
                    part.forEach(row -> line(columns, row, lines));
                    return lines;
                })
                .forEachOrdered(text::append);
    }

    /** @param same the columns of the same table */
    void add(Columns<R> same, R row) {
        line(same, row, text);
    }

    void send(Connection connection) throws SQLException {
        String copy = "copy %s (%s) from stdin".formatted(columns.table(), each(columns.all(), "%1$s", ", "));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy, new ByteArrayInputStream(text.toString().getBytes(UTF_8)), 1 << 16);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static <R> void line(Columns<R> columns, R row, StringBuilder lines) {
        boolean first = true;
        for (Columns.Column<R> column : columns.all()) {
            if (!first) lines.append('\t');
            first = false;
            write(ColumnType.text(column.value().apply(row)), lines);
        }
        lines.append('\n');
    }

    private static void write(String value, StringBuilder lines) {
        if (value == null) {
            lines.append("\\N");
            return;
        }
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' && c >= ' ') continue;
            lines.append(value, written, i);
            written = i + 1;
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
        lines.append(value, written, value.length());
    }
}
