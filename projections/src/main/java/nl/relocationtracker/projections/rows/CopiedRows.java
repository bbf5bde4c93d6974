package nl.relocationtracker.projections.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for tables in which nothing is yet of what they are about, gathered on one thread and copied in on another. */
public final class CopiedRows {

    private final Map<String, CopyBinary<?>> tables = new LinkedHashMap<>();
    private long size;

    @SuppressWarnings("unchecked")
    public <R> void add(Columns<R> columns, Collection<R> rows) {
        if (rows.isEmpty()) return;
        CopyBinary<R> copy =
                (CopyBinary<R>) tables.computeIfAbsent(columns.table(), table -> new CopyBinary<>(columns));
        copy.add(columns, rows);
        size += rows.size();
    }

    /** How many rows. */
    public long size() {
        return size;
    }

    /** Copies them into the tables in the transaction that runs. */
    public void send(JdbcTemplate jdbc) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            send(connection);
            return null;
        });
    }

    /** Copies them into the tables that these names mean on the connection. */
    public void send(Connection connection) throws SQLException {
        for (CopyBinary<?> copy : tables.values()) copy.send(connection);
    }
}
