package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsTest {

    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.fresh());

    private final SettableClock clock = new SettableClock();
    private final Accounts accounts = new Accounts(SQL, clock);
    private final Sessions sessions =
            new Sessions(SQL, clock, new AccessSettings(null, null, new AccessSettings.Session(60, 12)));

    private Account amina;

    @BeforeEach
    void makeAnAccount() {
        SQL.sql("delete from account").update();
        accounts.give("Amina", "hash");
        amina = accounts.withName("Amina").orElseThrow().account();
    }

    @Test
    void know_whose_secret_it_is_and_keep_no_secret() {
        String secret = sessions.begin(amina);
        assertThat(sessions.of(secret)).contains(amina);
        assertThat(sessions.begin(amina)).isNotEqualTo(secret).hasSize(43);
        assertThat(sessions.of("x".repeat(43))).isEmpty();
        assertThat(sessions.of("no secret")).isEmpty();
        assertThat(SQL.sql("select count(*) from session s where s::text like '%' || ? || '%'")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void end_an_hour_after_the_last_request() {
        String secret = sessions.begin(amina);
        for (int i = 0; i < 5; i++) {
            clock.pass(Duration.ofMinutes(59));
            assertThat(sessions.of(secret)).isPresent();
        }
        clock.pass(Duration.ofMinutes(60));
        assertThat(sessions.of(secret)).isEmpty();
    }

    @Test
    void are_not_kept_by_what_a_page_asks_by_itself() {
        String secret = sessions.begin(amina);
        for (int i = 0; i < 2; i++) {
            clock.pass(Duration.ofMinutes(29));
            assertThat(sessions.unusedOf(secret)).contains(amina);
        }
        clock.pass(Duration.ofMinutes(2));
        assertThat(sessions.unusedOf(secret)).isEmpty();
        assertThat(sessions.of(secret)).isEmpty();
    }

    @Test
    void end_after_twelve_hours_however_often_they_are_used() {
        String secret = sessions.begin(amina);
        for (int i = 0; i < 12 * 2 - 1; i++) {
            clock.pass(Duration.ofMinutes(30));
            assertThat(sessions.of(secret)).isPresent();
        }
        clock.pass(Duration.ofMinutes(30));
        assertThat(sessions.of(secret)).isEmpty();
        sessions.forgetEnded();
        assertThat(count()).isZero();
    }

    @Test
    void end_one_by_one_and_all_at_once() {
        String one = sessions.begin(amina);
        String other = sessions.begin(amina);
        sessions.end(one);
        assertThat(sessions.of(one)).isEmpty();
        assertThat(sessions.of(other)).isPresent();
        sessions.endAllOf(amina.id());
        assertThat(sessions.of(other)).isEmpty();
    }

    @Test
    void end_with_the_account_and_follow_its_roles_at_once() {
        String secret = sessions.begin(amina);
        SQL.sql("update account set roles = '{RESEARCHER}'").update();
        assertThat(sessions.of(secret).orElseThrow().roles()).containsExactly(Role.RESEARCHER);
        SQL.sql("update account set ended_at = now()").update();
        assertThat(sessions.of(secret)).isEmpty();
    }

    private static long count() {
        return SQL.sql("select count(*) from session").query(Long.class).single();
    }
}
