package nl.relocationtracker.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which passwords were found right in the last five minutes, without the passwords. What is remembered belongs to the
 * stored hash it was held against, so another password of the account makes it worthless.
 */
final class RememberedPasswords {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> until = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KEPT;
        }
    };

    RememberedPasswords(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
    }

    boolean holds(Account account, String passwordHash, String password) {
        String mark = mark(account, passwordHash, password);
        synchronized (until) {
            Instant end = until.get(mark);
            return end != null && clock.instant().isBefore(end);
        }
    }

    void remember(Account account, String passwordHash, String password) {
        String mark = mark(account, passwordHash, password);
        synchronized (until) {
            until.remove(mark);
            until.put(mark, clock.instant().plus(KEPT));
        }
    }

    private String mark(Account account, String passwordHash, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update((account.id() + "\n" + passwordHash + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC + ".", e);
        }
    }
}
