package nl.relocationtracker.projections.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertCommand.EscalateAlert;
import nl.relocationtracker.core.alert.AlertId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells more people of an alert that nobody has acknowledged in time. A backlog is in nobody's hands yet, and not escalated. */
final class Escalations {

    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final AlertRecording recording;

    Escalations(JdbcTemplate jdbc, AlertRecording recording) {
        this.jdbc = jdbc;
        this.recording = recording;
    }

    void escalate(Instant now, List<RuleSetting> rules) {
        for (RuleSetting rule : rules) {
            if (rule.escalateHours() == null) continue;
            Instant before = now.minus(Duration.ofHours(rule.escalateHours()));
            for (UUID alert : overdue(rule, before))
                recording.record(List.of(new EscalateAlert(new AlertId(alert))), Set.of(alert), now, List.of(rule));
        }
    }

    /** Nobody else escalates them until the transaction ends. */
    private List<UUID> overdue(RuleSetting rule, Instant before) {
        return jdbc.queryForList("""
                select id from alert
                where rule_id = ? and state = 'OPEN' and recorded_to = 'infinity' and not escalated and not backlog
                  and raised_at <= ?
                order by raised_at, id limit ? for update skip locked
                """, UUID.class, rule.id().value(), before.atOffset(ZoneOffset.UTC), MOST);
    }
}
