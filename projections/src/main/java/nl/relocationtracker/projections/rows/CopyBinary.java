package nl.relocationtracker.projections.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.relocationtracker.projections.rows.Columns.each;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the binary form of COPY, which neither side has to write out and read: half of the work of the text form. */
final class CopyBinary<R> {

    private static final int PART = 100;
    private static final int SENT = 1 << 20;

    /** About how long a value is with its length. */
    private static final int VALUE = 14;

    private static final byte[] HEAD = Arrays.copyOf("PGCOPY\n\377\r\n".getBytes(ISO_8859_1), 19);
    private static final byte[] END = {-1, -1};

    private final Columns<R> columns;
    private final Binary rows = new Binary();

    CopyBinary(Columns<R> columns) {
        this.columns = columns;
    }

    /** Writes them on all processors. */
    void addAll(Collection<R> some) {
        List<R> all = List.copyOf(some);
        List<List<R>> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += PART) parts.add(all.subList(i, Math.min(all.size(), i + PART)));
        parts.parallelStream()
                .map(part -> {
                    Binary written = new Binary();
                    written.expect(part.size() * columns.all().size() * VALUE);
                    part.forEach(row -> write(columns, row, written));
                    return written;
                })
                .forEachOrdered(rows::add);
    }

    /** @param same the columns of the same table */
    void add(Columns<R> same, Collection<R> some) {
        rows.expect(some.size() * same.all().size() * VALUE);
        for (R row : some) write(same, row, rows);
    }

    void send(Connection connection) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin (format binary)"
                        .formatted(columns.table(), each(columns.all(), "%1$s", ", ")));
        try {
            copy.writeToCopy(HEAD, 0, HEAD.length);
            for (int from = 0; from < rows.size(); from += SENT)
                copy.writeToCopy(rows.array(), from, Math.min(SENT, rows.size() - from));
            copy.writeToCopy(END, 0, END.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private static <R> void write(Columns<R> columns, R row, Binary to) {
        to.row(columns.all().size());
        for (Columns.Column<R> column : columns.all())
            to.value(column.type(), column.value().apply(row));
    }
}
