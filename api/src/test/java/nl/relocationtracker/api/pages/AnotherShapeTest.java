package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** After an upgrade, until read models with the new columns are made. */
class AnotherShapeTest {

    @AutoClose
    private final RunningTracker tracker = RunningTracker.fresh();

    @Test
    void what_can_not_be_read_yet_is_to_be_asked_for_later() {
        Visitor supervisor = Visitor.signedIn(tracker, "toezicht", Role.SUPERVISOR);
        JdbcTemplate jdbc = tracker.bean(JdbcTemplate.class);
        jdbc.execute("alter table g%d.stay rename column next_arrived_on to unheard_of"
                .formatted(jdbc.queryForObject("select number from live_generation", Integer.class)));

        supervisor.open("/children?state=MISSING");
        assertThat(supervisor.status()).isEqualTo(503);
        assertThat(supervisor.page()).contains(">503<", "Even niet beschikbaar");
        Reply children = tracker.get("/population");
        assertThat(children.status()).isEqualTo(503);
        assertThat(children.header("Retry-After")).isEqualTo("30");
    }
}
