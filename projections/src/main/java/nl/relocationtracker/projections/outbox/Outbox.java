package nl.relocationtracker.projections.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** The table of what has to be told. */
public final class Outbox {

    public static final Duration IN_HAND = Duration.ofMinutes(2);
    public static final Duration GIVING_UP = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Outbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a message in the transaction that runs, unless there was one with this key ever.
     *
     * @param key what happened
     */
    public void add(String key, String kind, UUID subject, String content) {
        OffsetDateTime now = at(clock.instant());
        jdbc.update("""
            insert into outbox (key, kind, subject, content, written_at, trying_since, next_try_at)
            values (?, ?, ?, ?::json, ?, ?, ?) on conflict (key) do nothing
            """, key, kind, subject, content, now, now, now);
    }

    /** How many wait to be delivered, and how many were given up. */
    public record Waiting(long pending, long parked) {}

    public Waiting waiting() {
        return jdbc.queryForObject("""
            select (select count(*) from outbox where delivered_at is null and parked_at is null),
                   (select count(*) from outbox where parked_at is not null)
            """, (row, n) -> new Waiting(row.getLong(1), row.getLong(2)));
    }

    /** Something that was given up. */
    public record Parked(Message message, int attempts, Instant parkedAt) {}

    /** The newest first. */
    public List<Parked> parked(int limit) {
        return jdbc.query(
                """
                select id, key, kind, subject, content, attempts, parked_at from outbox
                where parked_at is not null order by parked_at desc, id desc limit ?
                """,
                (row, n) -> new Parked(
                        message(row),
                        row.getInt(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()),
                limit);
    }

    /** Tries something again that was given up, for another day; answers whether there was such a thing. */
    public boolean sendAgain(long id) {
        OffsetDateTime now = at(clock.instant());
        return jdbc.update("""
            update outbox set parked_at = null, attempts = 0, trying_since = ?, next_try_at = ?
            where id = ? and parked_at is not null
            """, now, now, id) == 1;
    }

    /**
     * A message that nobody else delivers for two minutes.
     *
     * @param attempt how often it was tried, this time included
     * @param until when somebody else may; by it is known whether somebody else has
     */
    record InHand(Message message, int attempt, Instant tryingSince, Instant until) {}

    /** Takes the message that waits longest. */
    Optional<InHand> take() {
        Instant now = clock.instant();
        return jdbc
                .query(
                        """
                        update outbox set attempts = attempts + 1, next_try_at = ?
                        where id = (select id from outbox
                                    where next_try_at <= ? and delivered_at is null and parked_at is null
                                    order by next_try_at limit 1 for update skip locked)
                        returning id, key, kind, subject, content, attempts, trying_since, next_try_at
                        """,
                        (row, n) -> new InHand(
                                message(row),
                                row.getInt(6),
                                row.getObject(7, OffsetDateTime.class).toInstant(),
                                row.getObject(8, OffsetDateTime.class).toInstant()),
                        at(now.plus(IN_HAND)),
                        at(now))
                .stream()
                .findFirst();
    }

    /** Whoever else had it in hand meanwhile may have given it up: it is delivered all the same. */
    void delivered(InHand taken) {
        jdbc.update(
                "update outbox set delivered_at = ?, parked_at = null where id = ? and delivered_at is null",
                at(clock.instant()),
                taken.message().id());
    }

    void failed(InHand taken) {
        Instant now = clock.instant();
        boolean givenUp = !now.isBefore(taken.tryingSince().plus(GIVING_UP));
        jdbc.update(
                "update outbox set next_try_at = ?, parked_at = ? where id = ? and next_try_at = ? and delivered_at is"
                        + " null",
                at(now.plus(pause(taken.attempt()))),
                givenUp ? at(now) : null,
                taken.message().id(),
                at(taken.until()));
    }

    /** How long to wait after so many failures: 5 seconds, twice as long each time, up to an hour, a fifth more or less. */
    public static Duration pause(int failures) {
        ExponentialBackOff steps = new ExponentialBackOff(5_000, 2);
        steps.setMaxInterval(Duration.ofHours(1).toMillis());
        steps.setJitter(1_000);
        BackOffExecution execution = steps.start();
        long pause = 0;
        for (int n = 0; n < Math.min(failures, 12); n++) pause = execution.nextBackOff();
        return Duration.ofMillis(pause);
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, UUID.class), row.getString(5));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
