package nl.relocationtracker.projections.rebuild;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.relocationtracker.projections.generation.LiveGeneration;
import nl.relocationtracker.projections.generation.Shapes;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells every copy of the program how a rebuild goes, and hears from them what is wanted of it. */
final class Telling {

    private final JdbcTemplate jdbc;
    private final UUID id;
    private final AtomicLong events = new AtomicLong();

    private Telling(JdbcTemplate jdbc, UUID id) {
        this.jdbc = jdbc;
        this.id = id;
    }

    /** Those that somebody killed are told to be interrupted: this is called under the lock of the one that runs. */
    static Telling begin(JdbcTemplate jdbc, Occasion occasion, UUID account, LiveGeneration live) {
        jdbc.update("""
                update rebuild set outcome = 'INTERRUPTED', phase = 'ENDED', ended_at = clock_timestamp()
                where outcome is null
                """);
        UUID id = UUID.randomUUID();
        jdbc.update(
                """
                insert into rebuild (id, occasion, account, shapes, former, former_shapes, phase)
                values (?, ?, ?, ?, ?, ?, 'PREPARING')
                """,
                id,
                occasion.name(),
                account,
                Shapes.OURS.toString(),
                live.number(),
                live.shapes().toString());
        return new Telling(jdbc, id);
    }

    UUID id() {
        return id;
    }

    void phase(Phase phase) {
        jdbc.update("update rebuild set phase = ?, told_at = clock_timestamp() where id = ?", phase.name(), id);
    }

    void made(int generation) {
        jdbc.update("update rebuild set generation = ? where id = ?", generation, id);
    }

    void reading(long eventsInAll) {
        jdbc.update("""
                update rebuild set phase = 'READING', events_in_all = ?, reading_since = clock_timestamp(),
                       told_at = clock_timestamp() where id = ?
                """, eventsInAll, id);
    }

    void read(long more) {
        events.addAndGet(more);
    }

    /** Tells how far it is; answers whether it is to go on. */
    boolean goesOn() {
        Boolean cancelled = jdbc.queryForObject("""
                update rebuild set told_at = clock_timestamp(), events = ?, events_in_all = greatest(events_in_all, ?)
                where id = ? returning cancelled_by is not null
                """, Boolean.class, events.get(), events.get(), id);
        return !Boolean.TRUE.equals(cancelled);
    }

    /** Whether something differs that stops it and that nobody has accepted. */
    boolean hasToWait() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select stopping > 0 and accepted_at is null from rebuild where id = ?", Boolean.class, id));
    }

    void found(List<Difference> differences) {
        jdbc.update(
                "update rebuild set differences = ?, stopping = ?, events_in_all = ? where id = ?",
                differences.size(),
                differences.stream().filter(Difference::stops).count(),
                events.get(),
                id);
        List<Difference> noted = differences.subList(0, Math.min(Rebuilds.NOTED, differences.size()));
        int[] ordinal = {0};
        jdbc.batchUpdate(
                "insert into rebuild_difference values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                noted,
                Rebuilds.NOTED,
                (statement, difference) -> {
                    statement.setObject(1, id);
                    statement.setInt(2, ++ordinal[0]);
                    statement.setString(3, difference.table());
                    statement.setString(4, difference.column());
                    statement.setString(5, difference.kind().name());
                    statement.setBoolean(6, difference.stops());
                    statement.setObject(7, difference.child(), Types.OTHER);
                    statement.setObject(8, difference.location(), Types.OTHER);
                    statement.setString(9, difference.key());
                    statement.setString(10, difference.live());
                    statement.setString(11, difference.folded());
                });
    }

    void ended(Outcome outcome, String failure) {
        goesOn();
        jdbc.update("""
                update rebuild set outcome = ?, failure = ?, phase = 'ENDED', ended_at = clock_timestamp()
                where id = ? and outcome is null
                """, outcome.name(), failure, id);
    }

    /** In the transaction that makes the new generation live. */
    String completing() {
        return "update rebuild set outcome = 'COMPLETED', phase = 'ENDED', ended_at = clock_timestamp() where id = '"
                + id + "'";
    }
}
