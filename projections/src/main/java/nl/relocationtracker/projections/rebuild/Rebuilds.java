package nl.relocationtracker.projections.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads rebuilds, those that run and those that have ended, and tells a running one what somebody wants of it. */
public final class Rebuilds {

    /** So many differences are noted one by one; of more their number tells enough. */
    public static final int NOTED = 1000;

    private static final String COLUMNS = """
            select id, occasion, account, begun_at, told_at, ended_at, shapes, former_shapes, generation, phase, events,
                   events_in_all, reading_since, differences, stopping, accepted_at, outcome, failure
            from rebuild""";

    private final JdbcTemplate jdbc;

    public Rebuilds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        Long count = jdbc.queryForObject("select count(*) from rebuild", Long.class);
        return count == null ? 0 : count;
    }

    /** The newest first. */
    public List<Rebuild> newest(int from, int limit) {
        return jdbc.query(
                COLUMNS + " order by begun_at desc, id offset ? limit ?", (row, n) -> rebuild(row), from, limit);
    }

    public Optional<Rebuild> rebuild(UUID id) {
        return jdbc.query(COLUMNS + " where id = ?", (row, n) -> rebuild(row), id).stream()
                .findFirst();
    }

    /** What differed, as far as it was noted. */
    public List<Difference> differences(UUID id, int after, int limit) {
        return jdbc.query(
                """
                select table_name, column_name, kind, stops, child_id, location_id, row_key, live, folded
                from rebuild_difference where rebuild_id = ? and ordinal > ? order by ordinal limit ?
                """,
                (row, n) -> new Difference(
                        row.getString(1),
                        row.getString(2),
                        Difference.Kind.valueOf(row.getString(3)),
                        row.getBoolean(4),
                        row.getObject(5, UUID.class),
                        row.getObject(6, UUID.class),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)),
                id,
                after,
                limit);
    }

    /** Asks a running one to stop; it does within seconds. Answers whether it ran. */
    public boolean cancel(UUID id, String by) {
        return jdbc.update("update rebuild set cancelled_by = ? where id = ? and outcome is null", by, id) == 1;
    }

    /** Lets one go on that waits because of differences. Answers whether it waited. */
    public boolean accept(UUID id, String by) {
        return jdbc.update("""
                        update rebuild set accepted_by = ?, accepted_at = clock_timestamp()
                        where id = ? and outcome is null and phase = 'AWAITING_ACCEPTANCE'
                        """, by, id) == 1;
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        String outcome = row.getString(17);
        return new Rebuild(
                row.getObject(1, UUID.class),
                Occasion.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                moment(row, 4),
                moment(row, 5),
                moment(row, 6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, Integer.class),
                Phase.valueOf(row.getString(10)),
                row.getLong(11),
                row.getLong(12),
                moment(row, 13),
                row.getLong(14),
                row.getLong(15),
                moment(row, 16),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString(18));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
