package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest {

    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.fresh());

    private final Accounts accounts = new Accounts(SQL, new SettableClock());

    @BeforeEach
    void haveNoAccount() {
        SQL.sql("delete from account").update();
    }

    @Test
    void are_found_by_name_in_any_spelling() {
        accounts.give("Amina", "hash");
        assertThat(accounts.withName("aMINA").orElseThrow().account().name()).isEqualTo("Amina");
        assertThat(accounts.withName("Bram")).isEmpty();
    }

    @Test
    void are_not_found_once_they_have_ended() {
        accounts.give("Amina", "hash");
        SQL.sql("update account set ended_at = now()").update();
        assertThat(accounts.withName("Amina")).isEmpty();
    }

    @Test
    void give_the_command_line_one_account_for_ever_to_which_nobody_can_sign_in() {
        Account first = accounts.commandLine();
        assertThat(accounts.commandLine()).isEqualTo(first);
        assertThat(first.name()).isEqualTo("command-line");
        assertThat(accounts.withName("command-line").orElseThrow().passwordHash())
                .isEmpty();
    }

    @Test
    void know_no_demo_until_it_is_made() {
        assertThat(accounts.demo()).isEmpty();
        accounts.makeDemo();
        for (Role role : Role.values()) {
            Account demo = accounts.demo(role).orElseThrow();
            assertThat(demo.roles()).containsExactly(role);
            assertThat(accounts.withName(demo.name()).orElseThrow().passwordHash())
                    .isEmpty();
        }
        assertThat(accounts.demo()).isEqualTo(accounts.demo(Role.CASEWORKER));
    }

    @Test
    void count_those_that_the_program_acts_under_as_nobody() {
        accounts.commandLine();
        accounts.makeDemo();
        assertThat(accounts.anyEverMade()).isFalse();
        assertThat(accounts.anyGiven()).isFalse();
    }

    @Test
    void never_share_a_name() {
        accounts.give("Amina", "hash");
        assertThatThrownBy(() -> insert("AMINA", "{CASEWORKER}")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void have_a_name_that_http_basic_can_carry() {
        for (String name : new String[] {"", " Amina", "Ami:na", "Ami\nna"})
            assertThatThrownBy(() -> insert(name, "{CASEWORKER}")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void have_no_role_that_the_program_does_not_know() {
        assertThatThrownBy(() -> insert("Amina", "{KING}")).isInstanceOf(DataIntegrityViolationException.class);
        for (Role role : Role.values()) insert("Amina " + role, "{" + role + "}");
    }

    private void insert(String name, String roles) {
        SQL.sql("insert into account (id, name, roles, created_at) values (gen_random_uuid(), ?, ?::text[], now())")
                .param(name)
                .param(roles)
                .update();
    }
}
