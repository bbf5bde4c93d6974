package nl.relocationtracker.projections.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the numbers of another system unreadable but comparable: HMAC-SHA-256 under a secret of this instance, wrapped by
 * the master key.
 */
public final class SourceNumbers {

    private final InstanceSecret secret;

    private SourceNumbers(InstanceSecret secret) {
        this.secret = secret;
    }

    /**
     * Reads the instance's secret, and makes it the first time.
     *
     * @throws WrongMasterKey when the database was made under another master key
     */
    public static SourceNumbers in(JdbcTemplate jdbc, MasterKey master) {
        return new SourceNumbers(InstanceSecret.of("source numbers", jdbc, master));
    }

    /** @param source the name of the system whose number it is: the same number of two systems is not the same */
    public byte[] hash(String source, String number) {
        return secret.mac(source.getBytes(UTF_8), number.getBytes(UTF_8));
    }

    /** The master key is not the one under which this database was made. */
    public static final class WrongMasterKey extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongMasterKey(Throwable cause) {
            super(
                    "The master key is not the one that this database was made with; give the right one by "
                            + "TRACKER_MASTER_KEY or TRACKER_MASTER_KEY_FILE, and the one before it by "
                            + "TRACKER_FORMER_MASTER_KEY or TRACKER_FORMER_MASTER_KEY_FILE until rotate-key has run.",
                    cause);
        }
    }
}
