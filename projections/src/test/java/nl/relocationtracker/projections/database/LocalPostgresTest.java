package nl.relocationtracker.projections.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    static Path temporary;

    private final Path folder = temporary.resolve("a folder").resolve("postgres");

    /** Whatever a test left running is joined and, as the last one, stopped. */
    @AfterEach
    void stopWhatRuns() {
        if (server().isPresent()) LocalPostgres.start(folder).close();
        assertThat(server()).isEmpty();
    }

    @Test
    void loses_nothing_that_was_committed_and_speaks_utf8() {
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "SELECT upper('é') || lower('Ş')")).isEqualTo("Éş");
        }
    }

    @Test
    void keeps_its_data_from_one_start_to_the_next_and_runs_no_longer_than_needed() {
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            ask(postgres, "CREATE TABLE IF NOT EXISTS kept (what text)", "INSERT INTO kept VALUES ('a move')");
        }
        assertThat(server()).isEmpty();
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(ask(postgres, "SELECT what FROM kept LIMIT 1")).isEqualTo("a move");
        }
    }

    @Test
    void lets_nobody_in_without_the_password_and_nobody_as_superuser() throws IOException {
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(ask(postgres, "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("false");
            assertThatThrownBy(() -> connected(postgres.url(), "tracker", "guessed"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> connected(postgres.url(), "postgres", postgres.password()))
                    .hasMessageContaining("no pg_hba.conf entry");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void takes_over_the_server_of_a_program_that_was_killed() throws IOException {
        String url;
        try (OtherProcess killed = OtherProcess.using(folder)) {
            url = killed.firstLine();
        }
        long orphan = server().orElseThrow().pid();
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(postgres.url()).isEqualTo(url);
            assertThat(server().orElseThrow().pid()).isEqualTo(orphan);
            assertThat(ask(postgres, "SELECT 'in'")).isEqualTo("in");
        }
        assertThat(server()).isEmpty();
    }

    @Test
    void starts_again_after_everything_was_killed() throws IOException {
        try (OtherProcess killed = OtherProcess.using(folder)) {
            killed.firstLine();
            killed.kill();
        }
        long dead = kill(server().orElseThrow());
        assertThat(folder.resolve("data/postmaster.pid")).exists();
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(ask(postgres, "SELECT 'recovered'")).isEqualTo("recovered");
            assertThat(server().orElseThrow().pid()).isNotEqualTo(dead);
        }
    }

    @Test
    void is_not_misled_by_the_process_number_of_another_program() throws IOException {
        LocalPostgres.start(folder).close();
        try (OtherProcess other = OtherProcess.serving(Files.createDirectory(temporary.resolve("elsewhere")))) {
            assertThat(other.firstLine()).isEqualTo("serving");
            Files.write(
                    folder.resolve("data/postmaster.pid"),
                    List.of(
                            Long.toString(other.pid()),
                            folder.resolve("data").toString(),
                            "1",
                            "5432",
                            "",
                            "127.0.0.1"));
            try (LocalPostgres postgres = LocalPostgres.start(folder)) {
                assertThat(ask(postgres, "SELECT 'in'")).isEqualTo("in");
                assertThat(server().orElseThrow().pid()).isNotEqualTo(other.pid());
            }
        }
    }

    @Test
    void starts_one_server_for_processes_that_come_at_the_same_instant_and_stops_it_after_the_last()
            throws IOException {
        Path untouched = temporary.resolve("untouched");
        try (OtherProcess one = OtherProcess.using(untouched);
                OtherProcess other = OtherProcess.using(untouched)) {
            String url = one.firstLine();
            assertThat(url).startsWith("jdbc:postgresql:");
            assertThat(other.firstLine()).isEqualTo(url);
            one.leave();
            assertThat(Postmaster.runningOn(untouched.resolve("data"))).isPresent();
            other.leave();
            assertThat(Postmaster.runningOn(untouched.resolve("data"))).isEmpty();
        }
    }

    @Test
    void is_started_again_on_its_port_when_it_dies_under_its_users() {
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            long dead = kill(server().orElseThrow());
            waitUntilItAnswers(postgres);
            assertThat(ask(postgres, "SELECT 'back'")).isEqualTo("back");
            assertThat(server().orElseThrow().pid()).isNotEqualTo(dead);
        }
    }

    @Test
    void chooses_another_port_when_the_one_of_before_is_taken() throws IOException {
        LocalPostgres.start(folder).close();
        int before = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
        try (ServerSocket taken = new ServerSocket(before);
                LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(ask(postgres, "SHOW port")).isNotEqualTo(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void refuses_a_folder_of_another_major_version_in_one_sentence() throws IOException {
        LocalPostgres.start(folder).close();
        Path version = folder.resolve("data/PG_VERSION");
        Files.writeString(version, "15\n");
        try {
            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("was made by PostgreSQL 15 and this program brings 18");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void says_what_postgresql_says_when_it_does_not_come_up() throws IOException {
        LocalPostgres.start(folder).close();
        Path settings = folder.resolve("data/postgresql.auto.conf");
        Files.writeString(settings, "max_connections = 0\n");
        try {
            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("doesn't come up: configuration file")
                    .hasMessageContaining("server.log");
        } finally {
            Files.writeString(settings, "");
        }
    }

    @Test
    void misses_the_password_in_one_sentence() throws IOException {
        LocalPostgres.start(folder).close();
        Path password = folder.resolve("password");
        String right = Files.readString(password);
        Files.delete(password);
        try {
            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("put it back from a backup");
        } finally {
            OwnerOnly.write(password, right);
        }
    }

    private Optional<Postmaster> server() {
        try {
            return Postmaster.runningOn(temporary.toRealPath().resolve("a folder/postgres/data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kill(Postmaster server) {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        while (process.isAlive()) Pause.shortly();
        return server.pid();
    }

    private static void waitUntilItAnswers(LocalPostgres postgres) {
        Patience.until(() -> {
            try (Connection connection = connected(postgres.url(), postgres.user(), postgres.password())) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    private static String ask(LocalPostgres postgres, String... statements) {
        try (Connection connection = connected(postgres.url(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            boolean answers = false;
            for (String sql : statements) answers = statement.execute(sql);
            if (!answers) return "";
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection connected(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
