package nl.relocationtracker.projections.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertCommand.EscalateAlert;
import nl.relocationtracker.core.alert.AlertId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells more people of an alert that nobody has acknowledged in time. A backlog is in nobody's hands yet, and not escalated. */
final class Escalations {

    /** Open all that time, not reopened within it. Takes the rule, that moment twice, and how many at most. */
    static final String OVERDUE = """
            select a.id from alert a
            where a.rule_id = ? and a.state = 'OPEN' and a.recorded_to = 'infinity' and not a.escalated and not a.backlog
              and a.raised_at <= ?
              and not exists (select from alert was where was.id = a.id and was.recorded_to > ? and was.state <> 'OPEN')
            order by a.raised_at, a.id limit ?
            """;

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
            List<UUID> overdue = overdue(rule, before);
            recording.record(
                    overdue.stream()
                            .map(alert -> new EscalateAlert(new AlertId(alert)))
                            .toList(),
                    Set.copyOf(overdue),
                    now,
                    List.of(rule));
        }
    }

    /**
     * Their rows are not held: a person records the event first and the row after it, and whoever does it the other way round waits
     * for the other. Who was second finds the event there and looks again.
     */
    private List<UUID> overdue(RuleSetting rule, Instant before) {
        OffsetDateTime moment = before.atOffset(ZoneOffset.UTC);
        return jdbc.queryForList(OVERDUE, UUID.class, rule.id().value(), moment, moment, MOST);
    }
}
