package nl.relocationtracker.projections.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the numbers of another system unreadable but comparable: HMAC-SHA-256 under a secret of this instance, wrapped by
 * the master key.
 */
public final class SourceNumbers {

    private static final String NAME = "source numbers";

    private final SecretKeySpec secret;

    private SourceNumbers(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * Reads the instance's secret, and makes it the first time.
     *
     * @throws WrongMasterKey when the database was made under another master key
     */
    public static SourceNumbers in(JdbcTemplate jdbc, MasterKey master) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.update(
                "insert into vault.secret (name, wrapped) values (?, ?) on conflict do nothing",
                NAME,
                master.wrap(fresh, NAME));
        List<byte[]> stored =
                jdbc.query("select wrapped from vault.secret where name = ?", (row, n) -> row.getBytes(1), NAME);
        try {
            return new SourceNumbers(master.unwrap(stored.get(0), NAME));
        } catch (GeneralSecurityException e) {
            throw new WrongMasterKey(e);
        }
    }

    /** @param source the name of the system whose number it is: the same number of two systems is not the same */
    public byte[] hash(String source, String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(source.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(number.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    /** The master key is not the one under which this database was made. */
    public static final class WrongMasterKey extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongMasterKey(Throwable cause) {
            super(
                    "The master key is not the one that this database was made with; give the right one by "
                            + "TRACKER_MASTER_KEY or TRACKER_MASTER_KEY_FILE.",
                    cause);
        }
    }
}
