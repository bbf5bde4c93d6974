package nl.relocationtracker.projections.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.relocationtracker.projections.rows.Columns.each;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows in the text form of COPY. */
final class CopyText<R> {

    private final Columns<R> columns;
    private final StringBuilder rows = new StringBuilder();

    CopyText(Columns<R> columns) {
        this.columns = columns;
    }

    void add(R row) {
        add(columns, row);
    }

    /** @param same the columns of the same table */
    void add(Columns<R> same, R row) {
        boolean first = true;
        for (Columns.Column<R> column : same.all()) {
            if (!first) rows.append('\t');
            first = false;
            write(ColumnType.text(column.value().apply(row)));
        }
        rows.append('\n');
    }

    void send(Connection connection) throws SQLException {
        String copy = "copy %s (%s) from stdin".formatted(columns.table(), each(columns.all(), "%1$s", ", "));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy, new ByteArrayInputStream(rows.toString().getBytes(UTF_8)), 1 << 16);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private void write(String value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
