package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import nl.relocationtracker.api.settings.TrackerSettings;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

class FirstAccountTest {

    private static final AccessSettings.Operator NOT_GIVEN = new AccessSettings.Operator("", "");
    private static final AccessSettings.Operator GIVEN = new AccessSettings.Operator("Amina", "twelve chars");

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final JdbcClient sql = JdbcClient.create(DATABASE);
    private final Accounts accounts = new Accounts(sql, new SettableClock());
    private final PasswordEncoder passwords = new AccessConfiguration().passwords();
    private final PlatformTransactionManager transactions = new JdbcTransactionManager(DATABASE);

    @TempDir
    private Path data;

    @BeforeEach
    void haveNoAccount() {
        sql.sql("delete from account").update();
    }

    @Test
    void is_made_up_with_every_role_and_its_password_handed_over() throws IOException {
        start(NOT_GIVEN);
        String[] line = Files.readString(file()).split(":", -1);
        assertThat(line[0]).isEqualTo("operator");
        assertThat(line[1]).endsWith("\n").hasSize(33);
        assertThat(opens("operator", line[1].strip())).isTrue();
        assertThat(accounts.withName("operator").orElseThrow().account().roles())
                .containsExactlyInAnyOrder(Role.values());
        assertThat(names()).isEqualTo("operator made up");
    }

    @Test
    void is_handed_over_in_a_file_that_its_owner_alone_can_read() throws IOException {
        start(NOT_GIVEN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void is_made_once() throws IOException {
        start(NOT_GIVEN);
        String first = Files.readString(file());
        start(NOT_GIVEN);
        assertThat(Files.readString(file())).isEqualTo(first);
        Files.delete(file());
        start(NOT_GIVEN);
        assertThat(file()).doesNotExist();
        assertThat(names()).isEqualTo("operator made up");
    }

    @Test
    void is_made_once_by_two_copies_that_start_at_the_same_moment() throws IOException {
        Path other = Files.createDirectory(data.resolve("other"));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> start(NOT_GIVEN)),
                        CompletableFuture.runAsync(() -> start(NOT_GIVEN, other, "127.0.0.1", transactions)))
                .join();
        assertThat(names()).isEqualTo("operator made up");
        assertThat(Files.exists(file())).isNotEqualTo(Files.exists(other.resolve("operator.txt")));
    }

    @Test
    void has_the_password_in_the_file_also_when_the_start_before_was_cut_off_before_its_commit() throws IOException {
        assertThatThrownBy(() -> start(NOT_GIVEN, data, "127.0.0.1", cutOff()))
                .isInstanceOf(TransactionSystemException.class);
        assertThat(names()).isEmpty();
        String[] line = Files.readString(file()).split(":", -1);
        start(NOT_GIVEN);
        assertThat(opens("operator", line[1].strip())).isTrue();
    }

    @Test
    void is_not_made_when_its_password_cannot_be_handed_over() throws IOException {
        Path notAFolder = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> start(NOT_GIVEN, notAFolder, "127.0.0.1", transactions))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("can't be used");
        assertThat(names()).isEmpty();
    }

    @Test
    void leaves_a_file_alone_that_others_can_read_or_that_says_something_else() throws IOException {
        Files.writeString(file(), "operator:" + "x".repeat(32) + "\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> start(NOT_GIVEN)).isInstanceOf(CannotStart.class);

        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file(), "buy milk\n");
        assertThatThrownBy(() -> start(NOT_GIVEN))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("move it away");
        assertThat(file()).hasContent("buy milk\n");
        assertThat(names()).isEmpty();
    }

    @Test
    void is_the_one_that_the_environment_gives() {
        start(GIVEN);
        assertThat(names()).isEqualTo("Amina given");
        assertThat(opens("amina", "twelve chars")).isTrue();
        assertThat(file()).doesNotExist();
    }

    @Test
    void keeps_its_password_when_the_environment_gives_another_one_later() {
        start(GIVEN);
        start(new AccessSettings.Operator("Amina", "another password"));
        start(new AccessSettings.Operator("Bram", "another password"));
        start(NOT_GIVEN);
        assertThat(opens("Amina", "twelve chars")).isTrue();
        assertThat(names()).isEqualTo("Amina given");
        assertThat(file()).doesNotExist();
    }

    @Test
    void given_later_stands_beside_the_made_up_one_or_takes_it_over() {
        start(NOT_GIVEN);
        start(GIVEN);
        assertThat(names()).isEqualTo("Amina given, operator made up");
        sql.sql("delete from account where name = 'Amina'").update();
        start(new AccessSettings.Operator("Operator", "twelve chars"));
        assertThat(names()).isEqualTo("operator given");
        assertThat(opens("operator", "twelve chars")).isTrue();
    }

    @Test
    void is_refused_a_short_password_and_a_name_that_cannot_be_one() {
        refuses("Amina", "eleven char", "TRACKER_OPERATOR_PASSWORD is too short");
        refuses("Amina", "", "TRACKER_OPERATOR_PASSWORD is too short");
        for (String name : new String[] {"", " Amina", "Ami:na", "Ami\nna", "x".repeat(101)})
            refuses(name, "twelve chars", "TRACKER_OPERATOR_NAME can't be used");
        refuses("Command-Line", "twelve chars", "TRACKER_OPERATOR_NAME can't be Command-Line");
        refuses("demo-begeleider", "twelve chars", "TRACKER_OPERATOR_NAME can't be demo-begeleider");
    }

    @Test
    void made_up_keeps_the_program_on_this_machine() {
        for (String elsewhere : new String[] {"0.0.0.0", "::", "192.0.2.1", null}) {
            assertThatThrownBy(() -> start(NOT_GIVEN, data, elsewhere, transactions))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("set TRACKER_OPERATOR_NAME and TRACKER_OPERATOR_PASSWORD");
            assertThat(names()).isEmpty();
            assertThat(file()).doesNotExist();
        }
        start(NOT_GIVEN, data, "::1", transactions);
        assertThatThrownBy(() -> start(NOT_GIVEN, data, "0.0.0.0", transactions))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void given_lets_the_program_listen_elsewhere_until_it_ends() {
        start(GIVEN, data, "0.0.0.0", transactions);
        start(NOT_GIVEN, data, "0.0.0.0", transactions);
        sql.sql("update account set ended_at = now()").update();
        assertThatThrownBy(() -> start(NOT_GIVEN, data, "0.0.0.0", transactions))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void made_in_a_demo_brings_the_caseworker_of_the_demo_along() {
        startDemo();
        assertThat(accounts.demo()).isPresent();
        assertThat(names()).isEqualTo("operator made up");
    }

    @Test
    void made_in_a_demo_says_that_everything_is_made_up_also_without_the_setting_and_once_the_demo_has_no_account() {
        start(NOT_GIVEN);
        assertThat(new Demo(settings(data, false), accounts).isServed()).isFalse();
        haveNoAccount();
        startDemo();
        assertThat(new Demo(settings(data, false), accounts).isServed()).isTrue();
        sql.sql("update account set ended_at = now()").update();
        assertThat(new Demo(settings(data, false), accounts).isServed()).isTrue();
    }

    @Test
    void made_before_keeps_a_database_from_becoming_a_demo_by_the_setting_alone() {
        start(NOT_GIVEN);
        startDemo();
        assertThat(accounts.demo()).isEmpty();
    }

    private void refuses(String name, String password, String why) {
        assertThatThrownBy(() -> start(new AccessSettings.Operator(name, password)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining(password.isEmpty() ? "\n" : password);
        assertThat(names()).isEmpty();
    }

    private void start(AccessSettings.Operator operator) {
        start(operator, data, "127.0.0.1", transactions);
    }

    private void start(
            AccessSettings.Operator operator,
            Path folder,
            String address,
            PlatformTransactionManager transactionManager) {
        start(operator, folder, false, address, transactionManager);
    }

    private void startDemo() {
        start(NOT_GIVEN, data, true, "127.0.0.1", transactions);
    }

    private void start(
            AccessSettings.Operator operator,
            Path folder,
            boolean demo,
            String address,
            PlatformTransactionManager transactionManager) {
        ServerProperties server = new ServerProperties();
        try {
            server.setAddress(address == null ? null : InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
        new FirstAccount(
                        accounts,
                        new AccessSettings(
                                operator, new AccessSettings.Contact("", ""), new AccessSettings.Session(60, 12)),
                        settings(folder, demo),
                        server,
                        passwords,
                        transactionManager)
                .afterSingletonsInstantiated();
    }

    private static TrackerSettings settings(Path folder, boolean demo) {
        Map<String, String> properties =
                Map.of("tracker.data", folder.toString(), "tracker.demo", Boolean.toString(demo));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tracker", TrackerSettings.class);
    }

    private PlatformTransactionManager cutOff() {
        return new JdbcTransactionManager(DATABASE) {
            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                doRollback(status);
                throw new TransactionSystemException("cut off");
            }
        };
    }

    private boolean opens(String name, String password) {
        return passwords.matches(
                password, accounts.withName(name).orElseThrow().passwordHash().orElseThrow());
    }

    private String names() {
        return sql.sql("""
                        select coalesce(string_agg(name || case when made_up then ' made up' else ' given' end, ', ' order by name), '')
                        from account where password_hash is not null""").query(String.class).single();
    }

    private Path file() {
        return data.resolve("operator.txt");
    }
}
