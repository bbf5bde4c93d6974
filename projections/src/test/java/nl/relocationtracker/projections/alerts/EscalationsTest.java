package nl.relocationtracker.projections.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EscalationsTest {

    /** A large import leaves thousands that are in nobody's hands yet, and whether somebody is late is asked every second. */
    @Test
    void who_is_late_is_found_without_looking_through_a_backlog() {
        UUID rule = new UUID(0, 1);
        OffsetDateTime moment = OffsetDateTime.parse("2024-01-01T00:00:00Z");
        try (Store store = new Store()) {
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            jdbc.update("""
                    insert into alert (id, version, rule_id, rule_version, kind, severity, child_id, crossing_id, since,
                                       backlog, state, escalated, raised_at, recorded_from, recorded_to)
                    select gen_random_uuid(), 1, ?, 1, 'COUNT_REACHED', 'WARNING', gen_random_uuid(), gen_random_uuid(),
                           '2023-06-01', n % 200 > 0, 'OPEN', false, '2023-06-01', '2023-06-01', 'infinity'
                    from generate_series(1, 4000) n
                    """, rule);
            jdbc.execute("analyze alert");

            assertThat(jdbc.queryForList(Escalations.OVERDUE, UUID.class, rule, moment, moment, 100))
                    .hasSize(20);
            List<String> plan =
                    jdbc.queryForList("explain " + Escalations.OVERDUE, String.class, rule, moment, moment, 100);
            assertThat(String.join("\n", plan)).contains("alert_overdue");
        }
    }
}
