package nl.relocationtracker.projections.person;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.relocationtracker.projections.person.SourceNumbers.WrongMasterKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** A secret of this instance, wrapped by the master key, under which things become unreadable but comparable. */
public final class InstanceSecret {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    private InstanceSecret(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Reads the secret of this name, and makes it the first time.
     *
     * @throws WrongMasterKey when the database was made under another master key
     */
    public static InstanceSecret of(String name, JdbcTemplate jdbc, MasterKey master) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.update(
                "insert into vault.secret (name, wrapped, wrapped_by) values (?, ?, ?) on conflict do nothing",
                name,
                master.wrap(fresh, name),
                master.fingerprint());
        List<byte[]> stored =
                jdbc.query("select wrapped from vault.secret where name = ?", (row, n) -> row.getBytes(1), name);
        try {
            return new InstanceSecret(master.unwrap(stored.get(0), name));
        } catch (GeneralSecurityException e) {
            throw new WrongMasterKey(e);
        }
    }

    /** HMAC-SHA-256 of the parts, with a byte 0 between them. */
    public byte[] mac(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) mac.update((byte) 0);
                mac.update(parts[i]);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
