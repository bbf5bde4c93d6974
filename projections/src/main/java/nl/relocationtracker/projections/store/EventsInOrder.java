package nl.relocationtracker.projections.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the events of all streams in the order of their positions, so that none can appear later before one that was read:
 * with any number of writers, however long a transaction stays open, whatever is rolled back, whatever the clocks say.
 */
public final class EventsInOrder {

    private static final String BETWEEN = """
        select position, stream, sequence, recorded_at, type, revision, payload::text
        from event where position > ? and position <= ? order by position limit ?
        """;

    private static final String HELD_BACK = """
        select h.pid, h.after_position, extract(epoch from clock_timestamp() - a.xact_start),
               a.application_name, host(a.client_addr)
        from readers_held_back() h left join pg_stat_activity a on a.pid = h.pid order by a.xact_start nulls first
        """;

    private final JdbcTemplate jdbc;
    private final EventJson json = new EventJson();

    public EventsInOrder(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param end the position to go on from; beyond the last of the events when what follows them was rolled back
     */
    public record Stretch(List<Positioned> events, long end) {

        public Stretch {
            events = List.copyOf(events);
        }
    }

    public record Positioned(long position, StoredEvent event) {}

    /**
     * The position up to and including which everything is there for whoever begins to read now. Ask it before a snapshot is
     * taken: inside a repeatable read transaction it is refused, since that may have begun before the last of them came.
     */
    public long horizon() {
        Long horizon = jdbc.queryForObject("select event_horizon()", Long.class);
        if (horizon == null) throw new IllegalStateException("no horizon");
        return horizon;
    }

    /**
     * The events after a position, as far as they can be read in order now.
     *
     * @param position 0 for the beginning
     * @param limit how many at most
     */
    public Stretch after(long position, int limit) {
        long horizon = horizon();
        List<Positioned> events = between(position, horizon, limit);
        long end = events.size() < limit ? horizon : events.get(limit - 1).position();
        return new Stretch(events, Math.max(end, position));
    }

    /**
     * The first events after a position and up to another, for whoever asked for the horizon before taking a snapshot.
     *
     * @param to inclusive, at most the horizon
     */
    public List<Positioned> between(long after, long to, int limit) {
        return jdbc.query(BETWEEN, this::read, after, to, limit);
    }

    private Positioned read(ResultSet row, int number) throws SQLException {
        return new Positioned(
                row.getLong(1),
                new StoredEvent(
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        json.read(row.getString(5), row.getString(6), row.getString(7))));
    }

    /** The same, of these types alone. */
    public List<Positioned> between(long after, long to, Set<String> types, int limit) {
        return jdbc.query(
                BETWEEN.replace("order by", "and type = any (?) order by"),
                this::read,
                after,
                to,
                types.toArray(String[]::new),
                limit);
    }

    /** The last position that was given out, also to what was rolled back or has not ended. */
    public long newest() {
        Long newest = jdbc.queryForObject("select last_event_position()", Long.class);
        return newest == null ? 0 : newest;
    }

    /** How many positions lie between the horizon and the last that was given out. */
    public long behind() {
        Long behind = jdbc.queryForObject("select last_event_position() - event_horizon()", Long.class);
        return behind == null ? 0 : Math.max(behind, 0);
    }

    /** The transactions that hold the horizon where it is, the oldest first. */
    public List<HeldBack> heldBack() {
        return jdbc.query(
                HELD_BACK,
                (row, n) -> new HeldBack(
                        row.getInt(1),
                        row.getLong(2),
                        Duration.ofMillis((long) (row.getDouble(3) * 1000)),
                        Objects.requireNonNullElse(row.getString(4), ""),
                        Objects.requireNonNullElse(row.getString(5), "")));
    }
}
