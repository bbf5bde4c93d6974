package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class PasswordSignInTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.fresh());

    private final SettableClock clock = new SettableClock();
    private final Accounts accounts = new Accounts(SQL, clock);
    private final CountedPasswords passwords = new CountedPasswords();
    private final PasswordSignIn signIn = new PasswordSignIn(accounts, passwords, clock);

    @BeforeEach
    void makeAnAccount() {
        SQL.sql("delete from account").update();
        accounts.give("Amina", passwords.encode("right"));
    }

    @Test
    void answers_with_the_account_and_its_roles_and_without_the_password() {
        Authentication signedIn = tryAs("amina", "right", HERE);
        assertThat(signedIn.getPrincipal())
                .isEqualTo(accounts.withName("Amina").orElseThrow().account());
        assertThat(signedIn.getCredentials()).isNull();
        assertThat(signedIn.getAuthorities())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("ROLE_CASEWORKER", "ROLE_SUPERVISOR", "ROLE_RESEARCHER", "ROLE_OPERATOR");
    }

    @Test
    void looks_at_no_name_that_nobody_can_have() {
        for (String name : new String[] {"n".repeat(101), "n".repeat(2_000_000), "", "a\0b"}) {
            passwords.checks.set(0);
            for (int tries = 0; tries < 10; tries++)
                assertThatThrownBy(() -> tryAs(name, "wrong", HERE)).isInstanceOf(BadCredentialsException.class);
            assertThat(passwords.checks).hasValue(0);
        }
    }

    @Test
    void hashes_as_much_for_a_name_that_nobody_has_as_for_a_wrong_password() {
        accounts.commandLine();
        for (String name : new String[] {"Amina", "Nobody", Accounts.COMMAND_LINE}) {
            passwords.checks.set(0);
            assertThatThrownBy(() -> tryAs(name, "wrong", HERE)).isInstanceOf(BadCredentialsException.class);
            assertThat(passwords.checks).as(name).hasValue(1);
        }
    }

    @Test
    void hashes_once_in_five_minutes() {
        for (int i = 0; i < 3; i++) tryAs("Amina", "right", HERE);
        assertThat(passwords.checks).hasValue(1);
        clock.pass(Duration.ofMinutes(5));
        tryAs("Amina", "right", HERE);
        assertThat(passwords.checks).hasValue(2);
    }

    @Test
    void hashes_once_for_many_first_requests_at_the_same_moment() {
        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> tryAs("Amina", "right", HERE)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(passwords.checks).hasValue(1);
    }

    @Test
    void hashes_nothing_for_whoever_must_wait() {
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> tryAs("Amina", "wrong", HERE)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> tryAs("Amina", "right", HERE)).isInstanceOf(TooManyTries.class);
        assertThatThrownBy(() -> tryAs("AMINA", "right", HERE)).isInstanceOf(TooManyTries.class);
        assertThat(passwords.checks).hasValue(5);
    }

    @Test
    void lets_the_owner_in_while_somebody_guesses_elsewhere() {
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> tryAs("Amina", "wrong", ELSEWHERE)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> tryAs("Amina", "right", ELSEWHERE)).isInstanceOf(TooManyTries.class);
        assertThat(tryAs("Amina", "right", HERE).isAuthenticated()).isTrue();
    }

    @Test
    void makes_a_name_that_nobody_has_wait_as_well() {
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> tryAs("Nobody", "wrong", HERE)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> tryAs("Nobody", "wrong", HERE)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void says_so_when_the_accounts_cannot_be_read() {
        SQL.sql("alter table account rename to account_away").update();
        assertThatThrownBy(() -> tryAs("Amina", "right", HERE)).isInstanceOf(AuthenticationServiceException.class);
        SQL.sql("alter table account_away rename to account").update();
    }

    private Authentication tryAs(String name, String password, String address) {
        UsernamePasswordAuthenticationToken tried = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        tried.setDetails(new WebAuthenticationDetails(from(address)));
        return signIn.authenticate(tried);
    }

    private static HttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static final class CountedPasswords implements PasswordEncoder {

        private final PasswordEncoder real = new AccessConfiguration().passwords();
        private final AtomicInteger checks = new AtomicInteger();

        @Override
        public String encode(CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            checks.incrementAndGet();
            return real.matches(password, hash);
        }
    }
}
