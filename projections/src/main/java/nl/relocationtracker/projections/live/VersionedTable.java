package nl.relocationtracker.projections.live;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of which no row is overwritten: a row that changes gets its recorded-to, and its successor the same moment as
 * recorded-from.
 *
 * @param <R> a row without its two moments, equal to another when nothing in it differs
 */
public final class VersionedTable<R> {

    /** Sets the parameters of a statement, the first of them being the moment of recording. */
    @FunctionalInterface
    public interface Parameters<R> {
        void set(PreparedStatement statement, R row) throws SQLException;
    }

    private final Function<R, Object> key;
    private final String end;
    private final Parameters<R> endParameters;
    private final String insert;
    private final Parameters<R> insertParameters;
    private final List<Version<R>> ended = new ArrayList<>();
    private final List<Version<R>> begun = new ArrayList<>();

    private record Version<R>(Instant moment, R row) {}

    /**
     * @param key what makes two rows versions of the same thing
     * @param end ends the current version; its first parameter is the moment
     * @param insert adds a version; its first parameter is the moment
     */
    public VersionedTable(
            Function<R, Object> key,
            String end,
            Parameters<R> endParameters,
            String insert,
            Parameters<R> insertParameters) {
        this.key = key;
        this.end = end;
        this.endParameters = endParameters;
        this.insert = insert;
        this.insertParameters = insertParameters;
    }

    /** Notes how the rows of one child or location change. */
    public void change(List<R> before, List<R> after, Instant moment) {
        Map<Object, R> old = byKey(before);
        for (R row : after) {
            R former = old.remove(key.apply(row));
            if (row.equals(former)) continue;
            if (former != null) ended.add(new Version<>(moment, former));
            begun.add(new Version<>(moment, row));
        }
        old.values().forEach(row -> ended.add(new Version<>(moment, row)));
    }

    /** Writes what was noted. */
    public void write(JdbcTemplate jdbc) {
        batch(jdbc, end, ended, endParameters);
        batch(jdbc, insert, begun, insertParameters);
    }

    private static <R> void batch(JdbcTemplate jdbc, String sql, List<Version<R>> rows, Parameters<R> parameters) {
        if (rows.isEmpty()) return;
        jdbc.batchUpdate(sql, rows, 1000, (statement, version) -> {
            statement.setObject(1, version.moment().atOffset(ZoneOffset.UTC));
            parameters.set(statement, version.row());
        });
    }

    private Map<Object, R> byKey(List<R> rows) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }
}
