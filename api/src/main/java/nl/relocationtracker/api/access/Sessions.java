package nl.relocationtracker.api.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who is signed in by a browser, on every node: a session ends when it is not used for a while, when it has lasted long
 * enough, when somebody signs out, and with the account or its password. The account is read each time.
 */
@Component
class Sessions {

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final SecureRandom random = new SecureRandom();

    Sessions(JdbcClient sql, Clock clock, AccessSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.idle = settings.session().idle();
        this.longest = settings.session().longest();
    }

    private record Used(Account account, Instant usedAt) {}

    /** @return the secret that continues it */
    String begin(Account account) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql("insert into session (secret_hash, account_id, begun_at, used_at) values (:hash, :account, :now, :now)")
                .param("hash", hash(secret))
                .param("account", account.id())
                .param("now", at(clock.instant()))
                .update();
        return secret;
    }

    /** Whose it is, unless it has ended; a use of it, which keeps it from ending. */
    Optional<Account> of(String secret) {
        Instant now = clock.instant();
        Optional<Used> found = found(secret, now);
        if (found.isPresent() && found.get().usedAt().isBefore(now.minus(GRAIN))) use(secret, now);
        return found.map(Used::account);
    }

    /** The same, and no use of it. */
    Optional<Account> unusedOf(String secret) {
        return found(secret, clock.instant()).map(Used::account);
    }

    private Optional<Used> found(String secret, Instant now) {
        if (!SECRET.matcher(secret).matches()) return Optional.empty();
        return sql.sql("select s.used_at, " + Accounts.COLUMNS + """
            from session s join account a on a.id = s.account_id
            where s.secret_hash = :hash and s.used_at > :idle and s.begun_at > :longest and a.ended_at is null
            """)
                .param("hash", hash(secret))
                .param("idle", at(now.minus(idle)))
                .param("longest", at(now.minus(longest)))
                .query((row, number) -> new Used(
                        Accounts.account(row),
                        row.getObject("used_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Which of these have not ended, by the hash of their secret, in hexadecimal. That is no use of them. */
    Set<String> lasting(Collection<byte[]> hashes) {
        if (hashes.isEmpty()) return Set.of();
        Instant now = clock.instant();
        return Set.copyOf(sql.sql("""
            select encode(secret_hash, 'hex') from session
            where secret_hash = any (?) and used_at > ? and begun_at > ?
            """)
                .param(hashes.toArray(byte[][]::new))
                .param(at(now.minus(idle)))
                .param(at(now.minus(longest)))
                .query(String.class)
                .list());
    }

    private void use(String secret, Instant now) {
        sql.sql("update session set used_at = :now where secret_hash = :hash")
                .param("now", at(now))
                .param("hash", hash(secret))
                .update();
    }

    void end(String secret) {
        sql.sql("delete from session where secret_hash = ?").param(hash(secret)).update();
    }

    void endAllOf(UUID account) {
        sql.sql("delete from session where account_id = ?").param(account).update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetEnded() {
        Instant now = clock.instant();
        sql.sql("delete from session where used_at <= ? or begun_at <= ?")
                .param(at(now.minus(idle)))
                .param(at(now.minus(longest)))
                .update();
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
