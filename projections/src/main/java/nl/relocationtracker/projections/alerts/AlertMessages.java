package nl.relocationtracker.projections.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertEvent.AlertEscalated;
import nl.relocationtracker.core.alert.AlertEvent.AlertRaised;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.store.EventJson;
import nl.relocationtracker.projections.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is told of alerts: that one was raised or escalated, and how many a backlog holds. It says what and how many and where to
 * look, with identifiers and codes and no words, and to whom by the rule. What happened is told under one key for ever.
 */
final class AlertMessages {

    static final String RAISED = "alert-raised";
    static final String ESCALATED = "alert-escalated";
    static final String BACKLOG = "alert-backlog";

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final EventJson json = new EventJson();

    AlertMessages(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = new Outbox(jdbc, clock);
    }

    /**
     * @param recordedAt when we learned of it; what happened is told with the alert
     * @param receivers roles, or accounts as {@code account:<id>}
     */
    private record Raised(
            UUID alertId,
            RuleId ruleId,
            RuleKind kind,
            AlertSeverity severity,
            AlertSubject about,
            LocalDate since,
            Instant recordedAt,
            List<String> receivers) {}

    private record Escalated(UUID alertId, Instant recordedAt, List<String> receivers) {}

    private record Counted(UUID ruleId, String kind, int alerts) {}

    private record Backlog(String receiver, int alerts, List<Counted> rules) {}

    void tell(List<StoredEvent> fresh, List<RuleSetting> rules) {
        for (StoredEvent event : fresh) {
            if (event.payload() instanceof AlertRaised raised) tell(event, raised, rules);
            if (event.payload() instanceof AlertEscalated) escalated(event, rules);
        }
    }

    private void tell(StoredEvent event, AlertRaised raised, List<RuleSetting> rules) {
        if (raised.backlog()) {
            jdbc.update(
                    "insert into alert_backlog (alert_id, rule_id, noted_at) values (?, ?, ?) on conflict do nothing",
                    event.stream(),
                    raised.ruleId().value(),
                    event.recordedAt().atOffset(ZoneOffset.UTC));
            return;
        }
        outbox.add(
                RAISED + " " + event.stream(),
                RAISED,
                event.stream(),
                json.write(new Raised(
                        event.stream(),
                        raised.ruleId(),
                        raised.kind(),
                        raised.severity(),
                        raised.subject(),
                        raised.since(),
                        event.recordedAt(),
                        rules.stream()
                                .filter(rule -> rule.id().equals(raised.ruleId()))
                                .flatMap(rule -> rule.receivers().stream())
                                .toList())));
    }

    /** @param rules the one of the alert, of which there is one at a time */
    private void escalated(StoredEvent event, List<RuleSetting> rules) {
        outbox.add(
                ESCALATED + " " + event.stream(),
                ESCALATED,
                event.stream(),
                json.write(new Escalated(
                        event.stream(),
                        event.recordedAt(),
                        rules.stream()
                                .flatMap(rule -> rule.escalateTo().stream())
                                .toList())));
    }

    private record Waiting(UUID rule, String kind, List<String> receivers, int alerts, OffsetDateTime newest) {}

    /** Sums up what of backlogs nobody was told of yet and still is to be handled: one message for each receiver. */
    void sumUp(List<RuleSetting> rules) {
        List<Waiting> waiting = jdbc.query("""
                with summed as (delete from alert_backlog returning alert_id, rule_id, noted_at)
                select s.rule_id, count(*), max(s.noted_at) from summed s
                join alert a on a.id = s.alert_id and a.recorded_to = 'infinity' and a.state in ('OPEN', 'ACKNOWLEDGED')
                group by s.rule_id order by s.rule_id
                """, (row, n) -> {
            UUID id = row.getObject(1, UUID.class);
            RuleSetting rule = rules.stream()
                    .filter(one -> one.id().value().equals(id))
                    .findFirst()
                    .orElse(null);
            return new Waiting(
                    id,
                    rule == null ? null : rule.kind().name(),
                    rule == null ? List.of() : rule.receivers(),
                    row.getInt(2),
                    row.getObject(3, OffsetDateTime.class));
        });
        Map<String, List<Waiting>> byReceiver = new TreeMap<>();
        for (Waiting rule : waiting)
            for (String receiver : rule.receivers())
                byReceiver.computeIfAbsent(receiver, first -> new ArrayList<>()).add(rule);
        byReceiver.forEach((receiver, some) -> outbox.add(
                "%s %s %s"
                        .formatted(
                                BACKLOG,
                                receiver,
                                some.stream()
                                        .map(Waiting::newest)
                                        .max(OffsetDateTime::compareTo)
                                        .orElseThrow()),
                BACKLOG,
                some.get(0).rule(),
                json.write(new Backlog(
                        receiver,
                        some.stream().mapToInt(Waiting::alerts).sum(),
                        some.stream()
                                .map(one -> new Counted(one.rule(), one.kind(), one.alerts()))
                                .toList()))));
    }
}
