package nl.relocationtracker.api.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Nothing was looked at: whoever tries has to wait first. */
final class TooManyTries extends AuthenticationException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("Too many wrong tries.");
        this.wait = wait;
    }

    /** Whole seconds, rounded up. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
