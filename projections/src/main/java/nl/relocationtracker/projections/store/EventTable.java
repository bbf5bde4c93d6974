package nl.relocationtracker.projections.store;

import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.JSON;
import static nl.relocationtracker.projections.rows.ColumnType.MOMENT;
import static nl.relocationtracker.projections.rows.ColumnType.NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.Rows;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/** The event table, for whoever reads or writes many streams at once. */
public final class EventTable {

    static final String ONE_PER_SEQUENCE = "event_stream_sequence";

    static final String INSERT = """
            insert into event (stream, sequence, type, revision, recorded_at, payload, origin)
            values (?, ?, ?, ?, ?, ?::json, origin_of(?, null))
            """;

    private final JdbcTemplate jdbc;
    private final Origins origins;
    private final EventJson json = new EventJson();

    public EventTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.origins = new Origins(jdbc);
    }

    /** The events of these streams, oldest first. A stream without events is not in the answer. */
    public Map<UUID, List<StoredEvent>> streams(Collection<UUID> streams) {
        return read(streams, null, new RoundTrip());
    }

    /** See {@link #streams(Collection)}; read as they are after what goes before, in the same message. */
    public Map<UUID, List<StoredEvent>> streams(Collection<UUID> streams, RoundTrip after) {
        return read(streams, null, after);
    }

    /** @param upTo the position after which events are left out; null for none */
    public Map<UUID, List<StoredEvent>> streamsUpTo(Collection<UUID> streams, Long upTo) {
        return read(streams, upTo, new RoundTrip());
    }

    private Map<UUID, List<StoredEvent>> read(Collection<UUID> streams, Long upTo, RoundTrip after) {
        Map<UUID, List<StoredEvent>> found = new HashMap<>();
        if (!streams.isEmpty())
            after.ask(
                    """
                    select stream, sequence, recorded_at, type, revision, payload::text
                    from event where stream = any (?) and position <= ? order by stream, sequence
                    """,
                    row -> found.computeIfAbsent(row.getObject(1, UUID.class), first -> new ArrayList<>())
                            .add(new StoredEvent(
                                    row.getObject(1, UUID.class),
                                    row.getLong(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    json.read(row.getString(4), row.getString(5), row.getString(6)))),
                    streams.toArray(UUID[]::new),
                    orLast(upTo));
        after.make(jdbc);
        return found;
    }

    private static long orLast(Long upTo) {
        return upTo == null ? Long.MAX_VALUE : upTo;
    }

    /** Whether there are events after a position that were recorded by that moment. */
    public boolean hasLater(long position, Instant recordedBy) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from event where position > ? and recorded_at <= ?)",
                Boolean.class,
                position,
                recordedBy.atOffset(ZoneOffset.UTC)));
    }

    /**
     * What happened to a child or location, oldest first, with the account that recorded it.
     *
     * @param upTo the position after which events are left out; null for none
     */
    public List<Told> history(UUID stream, Long upTo) {
        return jdbc.query(
                """
                select e.stream, e.sequence, e.recorded_at, e.type, e.revision, e.payload::text,
                       o.account, a.name
                from event e left join event_origin o on o.number = e.origin left join account a on a.id = o.account
                where e.stream = ? and e.position <= ? order by e.sequence
                """,
                (row, n) -> new Told(
                        new StoredEvent(
                                row.getObject(1, UUID.class),
                                row.getLong(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                json.read(row.getString(4), row.getString(5), row.getString(6))),
                        row.getObject(7, UUID.class),
                        row.getString(8)),
                stream,
                orLast(upTo));
    }

    /**
     * An event, and who recorded it.
     *
     * @param name of the account
     */
    public record Told(StoredEvent event, UUID account, String name) {}

    /** The import that brought an event; nothing when it was recorded by live entry. */
    public Optional<UUID> importOf(UUID stream, long sequence) {
        return jdbc
                .query(
                        "select import_id from event join event_origin on number = origin where stream = ? and sequence = ?",
                        (row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        stream,
                        sequence)
                .stream()
                .findFirst()
                .flatMap(brought -> brought);
    }

    /**
     * Adds events.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody else has added to one of the streams
     */
    public void append(List<StoredEvent> events, Origin origin) {
        if (events.isEmpty()) return;
        int number = origins.numberOf(origin);
        Rows.insert(
                jdbc,
                Columns.<StoredEvent>of("event")
                        .key("stream", ID, StoredEvent::stream)
                        .key("sequence", NUMBER, StoredEvent::sequence)
                        .and(
                                "type",
                                TEXT,
                                event -> EventNames.nameOf(event.payload().getClass()))
                        .and(
                                "revision",
                                TEXT,
                                event -> EventNames.revisionOf(event.payload().getClass()))
                        .and("recorded_at", MOMENT, StoredEvent::recordedAt)
                        .and("payload", JSON, event -> json.write(event.payload()))
                        .and("origin", NUMBER, event -> number),
                events);
    }

    /** The position of the newest event, or 0 when there is none. */
    public long position() {
        Long newest = jdbc.queryForObject("select coalesce(max(position), 0) from event", Long.class);
        return newest == null ? 0 : newest;
    }
}
