package nl.relocationtracker.projections.receivers;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.receivers.Sender.Letter;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Whose turn it is. One who has the turn has it for two minutes, over all copies of the program. */
final class Turns {

    private static final int MOST_IN_A_DIGEST = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Turns(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param until by it is known whether somebody else has had a turn meanwhile */
    record Turn(UUID receiver, Instant until, List<Try> tries) {}

    /** @param attempt how often it was tried, this time included */
    record Try(Letter letter, int attempt, Instant tryingSince) {}

    /** That of the receiver who has waited longest for one, of those for whom something is due. */
    Optional<Turn> take() {
        OffsetDateTime now = at(clock.instant());
        OffsetDateTime until = now.plus(Outbox.IN_HAND);
        return jdbc.queryForList("""
            update receiver_turn set in_hand_until = ?
            where receiver_id = (
                select r.receiver_id from receiver_turn r
                where r.in_hand_until <= ?
                  and exists (select from sending s where s.receiver_id = r.receiver_id and s.sent_at is null
                              and s.parked_at is null and s.next_try_at <= ?)
                order by r.in_hand_until limit 1 for update skip locked)
            returning receiver_id
            """, UUID.class, until, now, now).stream()
                .findFirst()
                .map(receiver -> new Turn(receiver, until.toInstant(), tries(receiver, now, until)));
    }

    /** What has waited longest, and with a digest the rest of it. */
    private List<Try> tries(UUID receiver, OffsetDateTime now, OffsetDateTime until) {
        return jdbc
                .query(
                        """
                        with due as (select id, digest from sending
                                     where receiver_id = ? and sent_at is null and parked_at is null and next_try_at <= ?
                                     order by next_try_at, id limit ?),
                             first as (select id, digest from due limit 1)
                        update sending s set attempts = attempts + 1, next_try_at = ?
                        from due d, first f where s.id = d.id and (d.id = f.id or (d.digest and f.digest))
                        returning s.id, s.message_key, s.kind, s.subject, s.written_at, s.content, s.attempts, s.trying_since
                        """,
                        (row, n) -> new Try(
                                new Letter(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        MessageKind.valueOf(row.getString(3)),
                                        row.getObject(4, UUID.class),
                                        row.getObject(5, OffsetDateTime.class).toInstant(),
                                        json.readValue(row.getString(6), News.class)),
                                row.getInt(7),
                                row.getObject(8, OffsetDateTime.class).toInstant()),
                        receiver,
                        now,
                        MOST_IN_A_DIGEST,
                        until)
                .stream()
                .sorted(Comparator.comparing((Try each) -> each.letter().writtenAt())
                        .thenComparing(each -> each.letter().id()))
                .toList();
    }

    /** Whoever else had the turn meanwhile may have given it up: it has arrived all the same. */
    void arrived(Turn turn) {
        jdbc.update(
                "update sending set sent_at = ?, parked_at = null, failure = null, failure_status = null"
                        + " where id = any (?) and sent_at is null",
                at(clock.instant()),
                ids(turn));
    }

    /** @param forGood nobody tries again until somebody asks for it */
    void failed(Turn turn, SendingFailed why, boolean forGood) {
        Instant now = clock.instant();
        for (Try each : turn.tries()) {
            boolean givenUp = forGood || !now.isBefore(each.tryingSince().plus(Outbox.GIVING_UP));
            jdbc.update(
                    """
                    update sending set next_try_at = ?, parked_at = ?, failure = ?, failure_status = ?
                    where id = ? and next_try_at = ? and sent_at is null
                    """,
                    at(now.plus(Outbox.pause(each.attempt()))),
                    givenUp ? at(now) : null,
                    why.failure().name(),
                    why.status(),
                    each.letter().id(),
                    at(turn.until()));
        }
    }

    /** Lets the next come. */
    void over(Turn turn) {
        jdbc.update(
                "update receiver_turn set in_hand_until = ? where receiver_id = ? and in_hand_until = ?",
                at(clock.instant()),
                turn.receiver(),
                at(turn.until()));
    }

    private static UUID[] ids(Turn turn) {
        return turn.tries().stream().map(each -> each.letter().id()).toArray(UUID[]::new);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
