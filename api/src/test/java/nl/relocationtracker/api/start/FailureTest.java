package nl.relocationtracker.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import nl.relocationtracker.projections.database.CannotStart;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

class FailureTest {

    @Test
    void that_was_foreseen_is_told_as_it_is_however_deep_it_lies() {
        assertThat(told(new CannotStart("Do this."))).isEqualTo("Do this.");
    }

    @Test
    void to_get_the_port_at_the_last_moment_names_the_port_and_the_setting() {
        assertThat(told(new PortInUseException(8080)))
                .contains("Port 8080 is taken")
                .contains("SERVER_PORT");
    }

    @Test
    void of_a_full_disk_says_so() {
        assertThat(told(new SQLException("could not extend file: No space left on device", "53100")))
                .contains("disk of the database is full");
    }

    @Test
    void of_a_database_that_goes_away_says_so() {
        assertThat(told(new SQLException("An I/O error occurred", "08006"))).contains("The database went away");
        assertThat(told(new SQLException("terminating connection", "57P01"))).contains("The database went away");
    }

    @Test
    void of_an_older_program_on_newer_tables_says_so() {
        assertThat(told(new FlywayValidateException(
                        new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "applied migration not resolved"), "")))
                .contains("start it with that version or a newer one");
    }

    @Test
    void that_nobody_foresaw_has_no_sentence() {
        assertThat(Failure.sentence(new IllegalStateException("oops"))).isEmpty();
    }

    private static String told(RuntimeException cause) {
        return Failure.sentence(new BeanCreationException("bean", "failed", cause))
                .orElseThrow();
    }

    private static String told(SQLException cause) {
        return told(new IllegalStateException(cause));
    }
}
