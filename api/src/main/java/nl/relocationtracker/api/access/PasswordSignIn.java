package nl.relocationtracker.api.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Finds out whether name and password belong to an account, and takes as long for a name that nobody has. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final FailedTries failedTries;
    private final RememberedPasswords remembered;
    private final String nobodysHash;

    /** Each hashing takes 19 MiB, so only so many at once; and tries for one name from one place go one by one. */
    private final Lock[] turns = new Lock[Math.max(4, 2 * Runtime.getRuntime().availableProcessors())];

    PasswordSignIn(Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failedTries = new FailedTries(clock);
        this.remembered = new RememberedPasswords(clock);
        this.nobodysHash = passwords.encode("nobody");
        Arrays.setAll(turns, turn -> new ReentrantLock());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        // Nobody is called so; who tries it is not remembered, whatever its length.
        if (!Accounts.isName(tried.getName())) throw wrong();
        String password = String.valueOf(tried.getCredentials());
        FailedTries.From from = FailedTries.From.of(address(tried), tried.getName());
        requireNoWait(from);
        Optional<Accounts.Credentials> found = found(tried.getName());
        if (!isRemembered(found, password))
            inTurn(from, () -> {
                requireNoWait(from);
                if (!isRemembered(found, password)) verify(found, password, from);
            });
        return SignedIn.as(found.orElseThrow().account());
    }

    private Optional<Accounts.Credentials> found(String name) {
        try {
            return accounts.withName(name)
                    .filter(credentials -> credentials.passwordHash().isPresent());
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("The accounts can't be read now.", e);
        }
    }

    private boolean isRemembered(Optional<Accounts.Credentials> found, String password) {
        return found.filter(credentials -> remembered.holds(
                        credentials.account(), credentials.passwordHash().orElseThrow(), password))
                .isPresent();
    }

    private void verify(Optional<Accounts.Credentials> found, String password, FailedTries.From from) {
        String hash = found.flatMap(Accounts.Credentials::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(password, hash);
        if (!right || found.isEmpty()) {
            failedTries.failed(from);
            throw wrong();
        }
        remembered.remember(found.get().account(), hash, password);
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("No account has this name and password.");
    }

    private void requireNoWait(FailedTries.From from) {
        Duration wait = failedTries.waitOf(from);
        if (wait.compareTo(Duration.ZERO) > 0) throw new TooManyTries(wait);
    }

    private void inTurn(FailedTries.From from, Runnable check) {
        Lock turn = turns[Math.floorMod(from.hashCode(), turns.length)];
        try {
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                throw new AuthenticationServiceException("Too many people sign in at this moment.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("The program stops.", e);
        }
        try {
            check.run();
        } finally {
            turn.unlock();
        }
    }

    private static String address(Authentication tried) {
        return tried.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
