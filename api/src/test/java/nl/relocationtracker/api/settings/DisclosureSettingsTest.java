package nl.relocationtracker.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.projections.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DisclosureSettingsTest {

    @Test
    void are_the_rules_of_the_program_where_nothing_is_set() {
        assertThat(DisclosureRules.STANDARD.and(rules(Map.of()))).isEqualTo(DisclosureRules.STANDARD);
    }

    @Test
    void come_from_the_environment_under_the_names_of_the_readme() {
        assertThat(rules(Map.of(
                        "TRACKER_DISCLOSURE_LEAST", "12",
                        "TRACKER_DISCLOSURE_MOST_PERCENT", "80",
                        "TRACKER_DISCLOSURE_ROUNDING", "10")))
                .isEqualTo(new DisclosureRules(12, 80, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "TRACKER_DISCLOSURE_LEAST, 9",
        "TRACKER_DISCLOSURE_MOST_PERCENT, 91",
        "TRACKER_DISCLOSURE_MOST_PERCENT, -1",
        "TRACKER_DISCLOSURE_ROUNDING, 4"
    })
    void make_the_rules_stricter_and_never_looser(String setting, String value) {
        assertThatThrownBy(() -> rules(Map.of(setting, value)))
                .hasRootCauseInstanceOf(CannotStart.class)
                .rootCause()
                .hasMessageStartingWith(setting + " has to be")
                .hasMessageContaining("not looser");
    }

    private static DisclosureRules rules(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return Binder.get(environment)
                .bindOrCreate("tracker.disclosure", DisclosureSettings.class)
                .atLeast()
                .rules();
    }
}
