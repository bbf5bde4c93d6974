package nl.relocationtracker.projections.receivers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.projections.outbox.Outbox.Waiting;
import nl.relocationtracker.projections.receivers.Sending.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.scheduling.annotation.Scheduled;

/** What is on its way to receivers, what has arrived, and what did not. */
public final class Sendings {

    private static final String CHOSEN = """
        from sending where (?::uuid is null or receiver_id = ?)
        and (?::text is null or ? = case when sent_at is not null then 'SENT' when parked_at is not null then 'PARKED'
                                         when failure is not null then 'FAILING' else 'WAITING' end)
        """;

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Sendings(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many wait to be sent, and how many were given up. */
    public Waiting waiting() {
        return jdbc.queryForObject("""
            select count(*) filter (where parked_at is null), count(*) filter (where parked_at is not null)
            from sending where sent_at is null
            """, (row, n) -> new Waiting(row.getLong(1), row.getLong(2)));
    }

    /**
     * How it stands with one receiver.
     *
     * @param pending wait, those included that failed and are tried again
     * @param lastSentAt null when nothing has arrived yet
     */
    public record Standing(long pending, long failing, long parked, Instant lastSentAt) {

        public static final Standing NOTHING = new Standing(0, 0, 0, null);
    }

    /** By receiver; who was never told anything is not in it. */
    public Map<UUID, Standing> states() {
        Map<UUID, Standing> all = new HashMap<>();
        jdbc.query("""
            select receiver_id, count(*) filter (where sent_at is null and parked_at is null),
                   count(*) filter (where sent_at is null and parked_at is null and failure is not null),
                   count(*) filter (where parked_at is not null), max(sent_at)
            from sending group by receiver_id
            """, (RowCallbackHandler) row -> all.put(
                row.getObject(1, UUID.class),
                new Standing(row.getLong(2), row.getLong(3), row.getLong(4), moment(row, 5))));
        return all;
    }

    /**
     * The newest first.
     *
     * @param receiver null for all
     * @param state null for all
     */
    public List<Sending> list(UUID receiver, State state, int from, int most) {
        String named = state == null ? null : state.name();
        return jdbc.query(
                "select * " + CHOSEN + " order by written_at desc, id desc offset ? limit ?",
                (row, n) -> read(row),
                receiver,
                receiver,
                named,
                named,
                from,
                most);
    }

    /** How many the whole list has. */
    public long count(UUID receiver, State state) {
        String named = state == null ? null : state.name();
        Long count = jdbc.queryForObject("select count(*) " + CHOSEN, Long.class, receiver, receiver, named, named);
        return count == null ? 0 : count;
    }

    /**
     * What was sent about one alert.
     *
     * @param receiver what that is called now
     */
    public record About(String receiver, Channel channel, Sending sending) {}

    /** Of an alert, the oldest first; what arrived more than 90 days ago is forgotten, and a backlog is told of as a whole. */
    public List<About> about(UUID alert) {
        return jdbc.query(
                """
                select s.*, r.channel, coalesce(a.name, r.name) as receiver
                from sending s join receiver r on r.id = s.receiver_id
                    and r.version = (select max(version) from receiver where id = s.receiver_id)
                left join account a on a.id = r.account_id
                where s.subject = ? order by s.written_at, s.id
                """,
                (row, n) -> new About(row.getString("receiver"), Channel.valueOf(row.getString("channel")), read(row)),
                alert);
    }

    public Optional<Sending> find(UUID id) {
        return jdbc.query("select * from sending where id = ?", (row, n) -> read(row), id).stream()
                .findFirst();
    }

    /** Tries something again that was given up, for another day; answers whether there was such a thing. */
    public boolean sendAgain(UUID id) {
        OffsetDateTime now = now();
        return jdbc.update("""
            update sending set parked_at = null, attempts = 0, trying_since = ?, next_try_at = ?
            where id = ? and parked_at is not null
            """, now, now, id) == 1;
    }

    /**
     * Sends something that says nothing, in the transaction that runs, also to one that is switched off.
     *
     * @param id under which what came of it can be read
     */
    public void test(UUID id, Receiver receiver) {
        add(new Fresh(id, receiver, "test " + id, MessageKind.TEST, receiver.id(), "{}"), null);
    }

    /** Forgets what has arrived long ago. */
    @Scheduled(fixedDelayString = "PT6H")
    public void forgetArrived() {
        jdbc.update("delete from sending where sent_at < ?", now().minus(KEPT));
    }

    /** Something to be sent. */
    record Fresh(UUID id, Receiver receiver, String messageKey, MessageKind kind, UUID subject, String content) {}

    /**
     * Adds it, unless this receiver was told it before.
     *
     * @param digest when it goes with others of the day; null for at once
     */
    void add(Fresh fresh, Instant digest) {
        OffsetDateTime now = now();
        jdbc.update(
                """
                insert into sending (id, receiver_id, message_key, kind, subject, content, digest, written_at, trying_since,
                                     next_try_at)
                values (?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?) on conflict (receiver_id, message_key) do nothing
                """,
                fresh.id(),
                fresh.receiver().id(),
                fresh.messageKey(),
                fresh.kind().name(),
                fresh.subject(),
                fresh.content(),
                digest != null,
                now,
                digest == null ? now : digest.atOffset(ZoneOffset.UTC),
                digest == null ? now : digest.atOffset(ZoneOffset.UTC));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Sending read(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new Sending(
                row.getObject("id", UUID.class),
                row.getObject("receiver_id", UUID.class),
                MessageKind.valueOf(row.getString("kind")),
                row.getObject("subject", UUID.class),
                row.getInt("attempts"),
                moment(row, row.findColumn("written_at")),
                moment(row, row.findColumn("next_try_at")),
                moment(row, row.findColumn("sent_at")),
                moment(row, row.findColumn("parked_at")),
                failure == null ? null : Failure.valueOf(failure),
                row.getObject("failure_status", Integer.class));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
