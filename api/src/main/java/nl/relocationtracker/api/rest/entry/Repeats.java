package nl.relocationtracker.api.rest.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.ProblemType;
import nl.relocationtracker.projections.person.InstanceSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Requests with an Idempotency-Key and their answers. Of key and body only a MAC is kept: a body may hold a birth date,
 * and the hash of a birth date is as good as the date.
 */
public class Repeats {

    /** For at least so long a repeat gets the answer of the first. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient sql;
    private final InstanceSecret secret;
    private final Clock clock;

    public Repeats(JdbcClient sql, InstanceSecret secret, Clock clock) {
        this.sql = sql;
        this.secret = secret;
        this.clock = clock;
    }

    private record Kept(String route, String bodyMac, Answer answer) {}

    /**
     * The answer to an earlier request with this key, or nothing when this is the first. Waits for another that is under
     * way.
     *
     * @throws ProblemAnswer when the earlier one had another route or body
     */
    Optional<Answer> begin(Entry entry) {
        int inserted = sql.sql("""
                        insert into idempotency (account, key_mac, route, body_mac, recorded_at) values (?, ?, ?, decode(?, 'hex'), ?)
                        on conflict do nothing
                        """)
                .params(
                        entry.account(),
                        keyMac(entry),
                        entry.route(),
                        bodyMac(entry),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 1) return Optional.empty();
        Kept kept = sql.sql("""
                        select route, encode(body_mac, 'hex'), location, version, language, body from idempotency
                        where account = ? and key_mac = ?
                        """)
                .params(entry.account(), keyMac(entry))
                .query((row, n) -> new Kept(
                        row.getString(1),
                        row.getString(2),
                        new Answer(row.getString(3), row.getObject(4, Long.class), row.getString(5), row.getString(6))))
                .single();
        boolean same = kept.route().equals(entry.route()) && kept.bodyMac().equals(bodyMac(entry));
        if (!same) throw ProblemAnswer.of(ProblemType.KEY_USED_OTHERWISE);
        return Optional.of(kept.answer());
    }

    /** Keeps the answer to a request that was the first. */
    void answered(Entry entry, Answer answer) {
        sql.sql("""
                        update idempotency set location = ?, version = ?, language = ?, body = ?
                        where account = ? and key_mac = ?
                        """)
                .params(
                        answer.location(),
                        answer.version(),
                        answer.language(),
                        answer.body(),
                        entry.account(),
                        keyMac(entry))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    public void forgetOld() {
        sql.sql("delete from idempotency where recorded_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] keyMac(Entry entry) {
        return secret.mac(entry.key().getBytes(UTF_8));
    }

    private String bodyMac(Entry entry) {
        return HexFormat.of().formatHex(secret.mac(entry.bodyHash().getBytes(UTF_8)));
    }
}
