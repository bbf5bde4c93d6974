package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.Tracker;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a database that another copy may be serving. */
class AccountCommandTest {

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void makes_changes_and_ends_accounts_and_tells_a_password_once() {
        try (HikariDataSource database = TestDatabase.fresh()) {
            Map<String, String> settings = Map.of(
                    "tracker.data", data.toString(),
                    "tracker.database.url", database.getJdbcUrl(),
                    "tracker.database.user", database.getUsername(),
                    "tracker.database.password", database.getPassword());
            settings.forEach(System::setProperty);
            try {
                keepsAccounts(JdbcClient.create(database));
            } finally {
                settings.keySet().forEach(System::clearProperty);
            }
        }
    }

    private void keepsAccounts(JdbcClient sql) {
        UUID location = UUID.randomUUID();
        assertThat(run("add", "Olga", "--role", "OPERATOR")).isZero();
        assertThat(run("add", "Amina", "--role", "CASEWORKER,SUPERVISOR", "--location", location.toString()))
                .isZero();
        String password = out.toString().strip();
        assertThat(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
        assertThat(run("list")).isZero();
        assertThat(out.toString().lines()).containsExactly("Amina\tCASEWORKER,SUPERVISOR\t1", "Olga\tOPERATOR\t0");
        assertThat(run("change", "amina", "--role", "researcher")).isZero();
        assertThat(run("password", "Amina")).isZero();
        assertThat(out.toString().strip()).isNotEqualTo(password).hasSize(23);
        assertThat(sql.sql(
                                "select roles::text || (select count(*) from account_location) from account where name = 'Amina'")
                        .query(String.class)
                        .single())
                .isEqualTo("{RESEARCHER}1");
        assertThat(run("end", "Olga")).isEqualTo(1);
        assertThat(err.toString()).contains("last operator");
        assertThat(run("end", "Amina")).isZero();
        assertThat(run("password", "Amina")).isEqualTo(1);
        assertThat(err.toString()).contains("no such account");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Tracker.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("account"), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
