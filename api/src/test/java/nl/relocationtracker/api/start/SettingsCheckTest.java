package nl.relocationtracker.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Map;
import nl.relocationtracker.projections.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What is said of settings that are wrong. */
class SettingsCheckTest {

    @TempDir
    private Path folder;

    @Test
    void nothing_is_wrong_with_what_readme_names() {
        assertThat(said(Map.of(
                        "TRACKER_ZONE", "Europe/Amsterdam",
                        "TRACKER_RETURN_DAYS", "28",
                        "TRACKER_POLICIES", "every-relocation,forced",
                        "TRACKER_FORMER_MASTER_KEY", "",
                        "TRACKER_DEMO_CHILDREN", "20",
                        "TRACKER_CONTACT_EMAIL", "team@example.org",
                        "TRACKER_LIVE_BEAT", "15s",
                        "SERVER_PORT", "8080",
                        "PATH", "/bin")))
                .isNull();
    }

    @Test
    void a_setting_that_nobody_reads_is_named_with_the_one_that_was_meant() {
        assertThat(said(Map.of("TRACKER_ZON", "Europe/Amsterdam")))
                .isEqualTo("TRACKER_ZON is not a setting: did you mean TRACKER_ZONE?");
        assertThat(said(Map.of("tracker.retrun-days", "28")))
                .isEqualTo("tracker.retrun-days is not a setting: did you mean tracker.return-days?");
        assertThat(said(Map.of("TRACKER_SOMETHING_ELSE", "1")))
                .isEqualTo("TRACKER_SOMETHING_ELSE is not a setting: README.md lists those that there are.");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_in_words() {
        assertThat(said(Map.of(
                        "TRACKER_ZON", "Europe/Amsterdam",
                        "TRACKER_RETURN_DAYS", "four",
                        "TRACKER_LATE_DAYS", "-1",
                        "TRACKER_TEMPORARY_NIGHTS", "-2",
                        "TRACKER_LIVE_BEAT", "soon",
                        "TRACKER_ADDRESS", "tracker.example.org",
                        "TRACKER_MASTER_KEY", "c2hvcnQ=",
                        "TRACKER_DATABASE_URL", "mysql://db",
                        "SERVER_PORT", "http")))
                .contains(
                        "These settings are wrong:",
                        "- TRACKER_ZON is not a setting",
                        "- TRACKER_RETURN_DAYS has to be a whole number, as in 28.",
                        "- TRACKER_LATE_DAYS can't be negative",
                        "- TRACKER_TEMPORARY_NIGHTS can't be negative",
                        "- TRACKER_LIVE_BEAT has to be a time, as in 20s.",
                        "- TRACKER_ADDRESS has to be where people open the pages",
                        "- The master key has 5 bytes instead of 32. Correct TRACKER_MASTER_KEY",
                        "- TRACKER_DATABASE_URL has to begin with jdbc:postgresql:",
                        "- SERVER_PORT has to be a whole number")
                .doesNotContain("For input string", "c2hvcnQ=");
    }

    @Test
    void a_file_with_a_former_key_has_to_be_there() {
        String file = folder.resolve("none").toString();
        assertThat(said(Map.of("TRACKER_FORMER_MASTER_KEY_FILE", file)))
                .isEqualTo("There is no master key to be read at %s: correct TRACKER_FORMER_MASTER_KEY_FILE."
                        .formatted(file));
    }

    private static String said(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        boolean variables = settings.keySet().stream().noneMatch(name -> name.contains("."));
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        variables
                                ? new SystemEnvironmentPropertySource(
                                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, settings)
                                : new MapPropertySource("given", settings));
        Throwable failure = catchThrowable(() -> SettingsCheck.require(environment));
        if (failure != null) assertThat(failure).isInstanceOf(CannotStart.class);
        return failure == null ? null : failure.getMessage();
    }
}
