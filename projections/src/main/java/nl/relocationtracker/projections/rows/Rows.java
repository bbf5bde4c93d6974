package nl.relocationtracker.projections.rows;

import static nl.relocationtracker.projections.rows.Columns.each;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.projections.rows.Columns.Column;
import nl.relocationtracker.projections.trip.GatheredWrites;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes rows into tables. */
public final class Rows {

    /** From so many on writing them at once costs less than its one more round trip. */
    private static final int MANY = 20;

    private Rows() {}

    /**
     * Adds rows that are not there.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of them is
     */
    public static <R> void insert(JdbcTemplate jdbc, Columns<R> columns, Collection<R> rows) {
        if (rows.size() < MANY) {
            insertFew(jdbc, columns, "", rows);
            return;
        }
        GatheredWrites.sendBy(jdbc);
        CopyBinary<R> copy = new CopyBinary<>(columns);
        copy.addAll(rows);
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            copy.send(connection);
            return null;
        });
    }

    /** Adds rows, or makes of those with the same key what these are; no two of them have the same. */
    public static <R> void put(JdbcTemplate jdbc, Columns<R> columns, Collection<R> rows) {
        String conflict = " on conflict (%s) do update set %s"
                .formatted(each(columns.key(), "%1$s", ", "), each(columns.others(), "%1$s = excluded.%1$s", ", "));
        if (rows.size() < MANY) insertFew(jdbc, columns, conflict, rows);
        else
            together(
                    jdbc,
                    "insert into %s (%s) %s"
                                    .formatted(
                                            columns.table(), each(columns.all(), "%1$s", ", "), values(columns.all()))
                            + conflict,
                    columns.all(),
                    rows);
    }

    /**
     * Changes those rows with the same key that meet a condition.
     *
     * @param condition on a row r, in SQL
     */
    public static <R> void change(JdbcTemplate jdbc, Columns<R> columns, String condition, Collection<R> rows) {
        if (rows.size() < MANY)
            statements(
                    jdbc,
                    "update %s r set %s where %s and %s"
                            .formatted(
                                    columns.table(),
                                    each(columns.others(), "%1$s = ?", ", "),
                                    each(columns.key(), "r.%1$s = ?", " and "),
                                    condition),
                    Stream.concat(columns.others().stream(), columns.key().stream())
                            .toList(),
                    rows);
        else
            together(
                    jdbc,
                    "update %s r set %s from (%s) v where %s and %s"
                            .formatted(
                                    columns.table(),
                                    each(columns.others(), "%1$s = v.%1$s", ", "),
                                    values(columns.all()),
                                    each(columns.key(), "r.%1$s = v.%1$s", " and "),
                                    condition),
                    columns.all(),
                    rows);
    }

    /** All in one statement, which is begun and ended once. */
    private static <R> void insertFew(JdbcTemplate jdbc, Columns<R> columns, String conflict, Collection<R> rows) {
        if (rows.isEmpty()) return;
        String row = "(" + each(columns.all(), "?", ", ") + ")";
        String sql = "insert into %s (%s) values %s"
                .formatted(
                        columns.table(),
                        each(columns.all(), "%1$s", ", "),
                        String.join(", ", Collections.nCopies(rows.size(), row)));
        jdbc.batchUpdate(sql + conflict, List.of(rows), 1, (statement, all) -> {
            int index = 1;
            for (R each : all) index = set(statement, index, columns.all(), each);
        });
    }

    /** Rows whose values come as one array for each column. */
    private static <R> String values(List<Column<R>> columns) {
        return "select %s from unnest(%s) as t (%s)"
                .formatted(
                        each(columns, "t.%1$s::%2$s as %1$s", ", "),
                        each(columns, "?::text[]", ", "),
                        each(columns, "%1$s", ", "));
    }

    private static <R> void statements(JdbcTemplate jdbc, String sql, List<Column<R>> parameters, Collection<R> rows) {
        if (!rows.isEmpty())
            jdbc.batchUpdate(sql, rows, rows.size(), (statement, row) -> set(statement, 1, parameters, row));
    }

    /** Answers the index after the last. */
    private static <R> int set(PreparedStatement statement, int first, List<Column<R>> parameters, R row)
            throws SQLException {
        int index = first;
        for (Column<R> column : parameters)
            column.type().set(statement, index++, column.value().apply(row));
        return index;
    }

    private static <R> void together(JdbcTemplate jdbc, String sql, List<Column<R>> columns, Collection<R> rows) {
        GatheredWrites.sendBy(jdbc);
        jdbc.update(sql, statement -> {
            int index = 1;
            for (Column<R> column : columns)
                statement.setArray(
                        index++,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "text",
                                        rows.stream()
                                                .map(row -> ColumnType.text(
                                                        column.value().apply(row)))
                                                .toArray()));
        });
    }
}
