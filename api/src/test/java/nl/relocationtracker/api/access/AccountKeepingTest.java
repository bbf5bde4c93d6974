package nl.relocationtracker.api.access;

import static nl.relocationtracker.api.access.Role.CASEWORKER;
import static nl.relocationtracker.api.access.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.relocationtracker.api.access.AccountKeeping.Opened;
import nl.relocationtracker.api.access.AccountRefusal.Reason;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccountKeepingTest {

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final SettableClock clock = new SettableClock();
    private final JdbcClient sql = JdbcClient.create(DATABASE);
    private final Accounts accounts = new Accounts(sql, clock);
    private final PasswordEncoder passwords = new AccessConfiguration().passwords();
    private final Sessions sessions =
            new Sessions(sql, clock, new AccessSettings(null, null, new AccessSettings.Session(60, 12)));
    private final AccountKeeping keeping = new AccountKeeping(
            accounts,
            sessions,
            new ReceiverBook(new JdbcTemplate(DATABASE), Clock.systemUTC()),
            passwords,
            new JdbcTransactionManager(DATABASE));

    private UUID first;

    @BeforeEach
    void haveOneOperator() {
        sql.sql("delete from account").update();
        first = keeping.open("First", Set.of(OPERATOR), Set.of()).id();
    }

    @Test
    void opens_an_account_with_a_password_that_is_kept_nowhere() {
        UUID location = UUID.randomUUID();
        Opened amina = keeping.open("Amina", Set.of(CASEWORKER), Set.of(location));
        assertThat(amina.password()).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
        assertThat(amina).asString().doesNotContain(amina.password());
        assertThat(keeping.find(amina.id()))
                .contains(new Account(amina.id(), "Amina", Set.of(CASEWORKER), Set.of(location)));
        assertThat(hashOf("Amina")).startsWith("$argon2id$");
        assertThat(passwords.matches(amina.password(), hashOf("Amina"))).isTrue();
    }

    @Test
    void refuses_a_name_that_was_ever_given_out_or_that_http_basic_cannot_carry() {
        keeping.end(keeping.open("Amina", Set.of(CASEWORKER), Set.of()).id());
        for (String name : new String[] {"FIRST", "amina", "command-line", "Demo-Beheerder"})
            assertRefused(() -> keeping.open(name, Set.of(CASEWORKER), Set.of()), Reason.NAME_TAKEN);
        for (String name : new String[] {"", " Bram", "Br:am", "Bra\nm", "x".repeat(101)})
            assertRefused(() -> keeping.open(name, Set.of(CASEWORKER), Set.of()), Reason.NAME_UNFIT);
        assertRefused(() -> keeping.open("Bram", Set.of(), Set.of()), Reason.NO_ROLE);
        assertThat(keeping.all()).extracting(Account::name).containsExactly("First");
    }

    @Test
    void always_leaves_an_operator_who_can_sign_in() {
        accounts.makeDemo();
        assertRefused(() -> keeping.end(first), Reason.LAST_OPERATOR);
        assertRefused(() -> keeping.change(first, Set.of(CASEWORKER)), Reason.LAST_OPERATOR);
        keeping.change(first, Set.of(CASEWORKER, OPERATOR));
        UUID second = keeping.open("Second", Set.of(OPERATOR), Set.of()).id();
        keeping.end(first);
        assertRefused(() -> keeping.end(second), Reason.LAST_OPERATOR);
        assertThat(keeping.find(first)).isEmpty();
    }

    @Test
    void changes_roles_and_locations() {
        UUID amina = keeping.open("Amina", Set.of(CASEWORKER), Set.of(UUID.randomUUID()))
                .id();
        UUID here = UUID.randomUUID();
        keeping.change(amina, Set.of(Role.SUPERVISOR));
        keeping.place(amina, Set.of(here));
        assertThat(keeping.named("AMINA")).contains(new Account(amina, "Amina", Set.of(Role.SUPERVISOR), Set.of(here)));
        assertRefused(() -> keeping.change(amina, Set.of()), Reason.NO_ROLE);
    }

    @Test
    void ends_sessions_with_the_password_and_with_the_account() {
        Opened opened = keeping.open("Amina", Set.of(CASEWORKER), Set.of());
        Account amina = keeping.find(opened.id()).orElseThrow();
        String secret = sessions.begin(amina);
        Opened renewed = keeping.renewPassword(amina.id());
        assertThat(sessions.of(secret)).isEmpty();
        assertThat(renewed.password()).isNotEqualTo(opened.password());
        assertThat(passwords.matches(opened.password(), hashOf("Amina"))).isFalse();
        assertThat(passwords.matches(renewed.password(), hashOf("Amina"))).isTrue();
        String other = sessions.begin(amina);
        keeping.end(amina.id());
        assertThat(sessions.of(other)).isEmpty();
        assertRefused(() -> keeping.renewPassword(amina.id()), Reason.UNKNOWN);
    }

    @Test
    void refuses_a_short_password() {
        assertRefused(() -> keeping.setPassword(first, "eleven char"), Reason.PASSWORD_SHORT);
        keeping.setPassword(first, "twelve chars");
        assertThat(passwords.matches("twelve chars", hashOf("First"))).isTrue();
    }

    private String hashOf(String name) {
        return accounts.withName(name).orElseThrow().passwordHash().orElseThrow();
    }

    private static void assertRefused(ThrowingCallable what, Reason why) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        AccountRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(why));
    }
}
