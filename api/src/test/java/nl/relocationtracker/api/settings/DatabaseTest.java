package nl.relocationtracker.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.database.TestDatabase;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private final HikariDataSource server = TestDatabase.fresh();

    @Test
    void of_ones_own_is_used_with_errors_that_repeat_no_values() throws SQLException {
        Database database = Database.of(settings(server.getJdbcUrl(), server.getUsername(), server.getPassword()));
        assertThat(database.brought()).isEmpty();
        assertThat(database.properties()).containsEntry("logServerErrorDetail", "false");
        try (Connection connection = DriverManager.getConnection(database.url(), database.properties())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void that_refuses_the_password_is_told_in_one_sentence() {
        refuses(server.getJdbcUrl(), "refuses the user or the password: check TRACKER_DATABASE_USER");
    }

    @Test
    void that_does_not_exist_is_told_in_one_sentence() {
        assertThatThrownBy(() -> Database.of(settings(
                        server.getJdbcUrl().replace("/test_", "/other_"), server.getUsername(), server.getPassword())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("doesn't exist: make it on the server");
    }

    @Test
    void that_can_not_be_reached_is_told_in_one_sentence_without_what_the_url_hides() {
        refuses(
                "jdbc:postgresql://127.0.0.1:1/tracker?password=hidden",
                "(jdbc:postgresql://127.0.0.1:1/tracker) can't be reached");
    }

    private static void refuses(String url, String why) {
        assertThatThrownBy(() -> Database.of(settings(url, "tracker", "guessed")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("hidden")
                .hasMessageNotContaining("guessed");
    }

    private static TrackerSettings settings(String url, String user, String password) {
        return new TrackerSettings(
                Path.of("unused"),
                false,
                new TrackerSettings.Database(url, user, password),
                "",
                "",
                "",
                "",
                "",
                ZoneId.of("Europe/Amsterdam"),
                28,
                30,
                21,
                3,
                28,
                90,
                List.of("every-relocation"),
                8,
                365);
    }
}
