package nl.relocationtracker.projections.person;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * With what messages to receivers are signed. Nobody reads them again but whoever signs: they are wrapped by the master key.
 * After a new one the former signs beside it for another day, so that a receiver can go over without losing anything.
 */
public final class SigningSecrets {

    static final Duration BESIDE = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final MasterKey master;
    private final Clock clock;

    public SigningSecrets(JdbcTemplate jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.clock = clock;
    }

    /** Takes another one into use, in the transaction that runs; one that was on its way out signs no more. */
    public void add(UUID receiver, byte[] secret) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        UUID id = UUID.randomUUID();
        jdbc.update("delete from vault.signing_secret where receiver_id = ? and ends_at is not null", receiver);
        jdbc.update("update vault.signing_secret set ends_at = ? where receiver_id = ?", now.plus(BESIDE), receiver);
        jdbc.update("""
                insert into vault.signing_secret (id, receiver_id, wrapped, wrapped_by, made_at) values (?, ?, ?, ?, ?)
                """, id, receiver, master.wrap(secret, purpose(id)), master.fingerprint(), now);
    }

    private record Kept(UUID id, ByteBuffer wrapped) {}

    /**
     * Those that sign now, the newest first.
     *
     * @throws GeneralSecurityException when one was wrapped by another master key
     */
    public List<byte[]> of(UUID receiver) throws GeneralSecurityException {
        List<Kept> kept = jdbc.query(
                """
                select id, wrapped from vault.signing_secret
                where receiver_id = ? and (ends_at is null or ends_at > ?) order by ends_at desc nulls first
                """,
                (row, n) -> new Kept(row.getObject(1, UUID.class), ByteBuffer.wrap(row.getBytes(2))),
                receiver,
                clock.instant().atOffset(ZoneOffset.UTC));
        byte[][] secrets = new byte[kept.size()][];
        for (int i = 0; i < secrets.length; i++)
            secrets[i] = master.unwrap(
                    kept.get(i).wrapped().array(), purpose(kept.get(i).id()));
        return List.of(secrets);
    }

    static String purpose(UUID secret) {
        return "signing " + secret;
    }
}
