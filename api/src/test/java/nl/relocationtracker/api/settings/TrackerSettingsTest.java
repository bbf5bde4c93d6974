package nl.relocationtracker.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.projections.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TrackerSettingsTest {

    @Test
    void need_nothing_to_be_set() {
        TrackerSettings settings = settings(Map.of());
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.database().isGiven()).isFalse();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void come_from_the_environment_under_the_names_of_the_readme() {
        TrackerSettings settings = settings(Map.ofEntries(
                Map.entry("TRACKER_DATA", "/var/lib/tracker"),
                Map.entry("TRACKER_DATABASE_URL", "jdbc:postgresql://db/tracker?sslmode=require"),
                Map.entry("TRACKER_DATABASE_USER", "somebody"),
                Map.entry("TRACKER_DATABASE_PASSWORD", "secret"),
                Map.entry("TRACKER_MASTER_KEY_FILE", "/run/key"),
                Map.entry("TRACKER_FORMER_MASTER_KEY_FILE", "/run/former"),
                Map.entry("TRACKER_ERASURES", "/srv/erasures"),
                Map.entry("TRACKER_ZONE", "America/Curacao"),
                Map.entry("TRACKER_RETURN_DAYS", "14"),
                Map.entry("TRACKER_LATE_DAYS", "7"),
                Map.entry("TRACKER_TEMPORARY_NIGHTS", "20"),
                Map.entry("TRACKER_ELSEWHERE_NIGHTS", "2"),
                Map.entry("TRACKER_FOSTER_FAMILY_DAYS", "10"),
                Map.entry("TRACKER_WITHOUT_CHILDREN_DAYS", "60"),
                Map.entry("TRACKER_POLICIES", "every-relocation,forced"),
                Map.entry("TRACKER_BEYOND_PROCEDURE_THRESHOLD", "5"),
                Map.entry("TRACKER_REPLAY_DAYS", "90")));
        assertThat(settings)
                .isEqualTo(new TrackerSettings(
                        Path.of("/var/lib/tracker"),
                        false,
                        new TrackerSettings.Database(
                                "jdbc:postgresql://db/tracker?sslmode=require", "somebody", "secret"),
                        "",
                        "/run/key",
                        "",
                        "/run/former",
                        "/srv/erasures",
                        ZoneId.of("America/Curacao"),
                        14,
                        7,
                        20,
                        2,
                        10,
                        60,
                        List.of("every-relocation", "forced"),
                        5,
                        90));
    }

    @Test
    void take_what_is_empty_for_not_set() {
        assertThat(settings(Map.of("TRACKER_DATA", "", "TRACKER_DATABASE_URL", "", "TRACKER_MASTER_KEY", "")))
                .isEqualTo(settings(Map.of()));
    }

    @Test
    void never_show_a_secret() {
        assertThat(settings(Map.of(
                        "TRACKER_DATABASE_URL", "jdbc:postgresql://db/tracker?password=secret",
                        "TRACKER_DATABASE_PASSWORD", "secret",
                        "TRACKER_MASTER_KEY", "secret")))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void are_refused_when_they_contradict_each_other() {
        refuses(Map.of("TRACKER_DATABASE_USER", "somebody"), "mean nothing without TRACKER_DATABASE_URL");
        refuses(Map.of("TRACKER_DATABASE_URL", "postgres://db/tracker"), "has to begin with jdbc:postgresql:");
        refuses(Map.of("TRACKER_MASTER_KEY", "key", "TRACKER_MASTER_KEY_FILE", "file"), "keep one of them");
        refuses(
                Map.of("TRACKER_FORMER_MASTER_KEY", "key", "TRACKER_FORMER_MASTER_KEY_FILE", "file"),
                "keep one of them");
        refuses(Map.of("TRACKER_RETURN_DAYS", "-1"), "TRACKER_RETURN_DAYS can't be negative");
        refuses(
                Map.of("TRACKER_POLICIES", "every-relocation,voluntary"),
                "TRACKER_POLICIES: voluntary is no policy: choose from every-relocation, ");
        refuses(Map.of("TRACKER_POLICIES", "forced"), "TRACKER_POLICIES: every-relocation has to be among them");
        refuses(
                Map.of("TRACKER_BEYOND_PROCEDURE_THRESHOLD", "0"),
                "TRACKER_BEYOND_PROCEDURE_THRESHOLD has to be 1 or more");
        refuses(Map.of("TRACKER_LATE_DAYS", "-1"), "TRACKER_LATE_DAYS can't be negative");
    }

    private static void refuses(Map<String, Object> environment, String why) {
        assertThatThrownBy(() -> settings(environment))
                .hasRootCauseInstanceOf(CannotStart.class)
                .rootCause()
                .hasMessageContaining(why);
    }

    private static TrackerSettings settings(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return Binder.get(environment).bindOrCreate("tracker", TrackerSettings.class);
    }
}
