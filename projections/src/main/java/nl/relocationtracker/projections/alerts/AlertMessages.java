package nl.relocationtracker.projections.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.alert.AlertEvent.AlertEscalated;
import nl.relocationtracker.core.alert.AlertEvent.AlertRaised;
import nl.relocationtracker.core.alert.AlertEvent.AlertReopened;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.core.alert.ReopeningCause;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.store.EventJson;
import nl.relocationtracker.projections.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is told of alerts: that one was raised, came back or was escalated, and how many a backlog holds. It says what and how many and where to
 * look, with identifiers and codes and no words, and to whom by the rule. What happened is told under one key for ever.
 */
public final class AlertMessages {

    static final String RAISED = "alert-raised";
    static final String RETURNED = "alert-returned";
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

    /** Also one that came back. */
    private record Escalated(UUID alertId, Instant recordedAt, List<String> receivers) {}

    /** @param places of what so many alerts are about: where it is, or its children live or lived last */
    public record Counted(List<UUID> places, int alerts) {}

    /** So many alerts of one rule. */
    public record Summed(
            UUID ruleId, RuleKind kind, AlertSeverity severity, List<String> receivers, List<Counted> counts) {}

    /** A backlog, by rule. */
    public record Backlog(List<Summed> rules) {}

    void tell(List<StoredEvent> fresh, List<RuleSetting> rules) {
        for (StoredEvent event : fresh) {
            if (event.payload() instanceof AlertRaised raised) tell(event, raised, rules);
            if (event.payload() instanceof AlertReopened again && again.cause() == ReopeningCause.SO_AFTER_ALL)
                returned(event, rules);
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
                        receivers(raised.ruleId(), rules))));
    }

    /** One that was withdrawn is told again each time that it turns out to be so after all. */
    private void returned(StoredEvent event, List<RuleSetting> rules) {
        UUID rule = jdbc.queryForObject("select rule_id from alert where id = ? limit 1", UUID.class, event.stream());
        outbox.add(
                RETURNED + " " + event.stream() + " " + event.sequence(),
                RETURNED,
                event.stream(),
                json.write(new Escalated(event.stream(), event.recordedAt(), receivers(new RuleId(rule), rules))));
    }

    private static List<String> receivers(RuleId id, List<RuleSetting> rules) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .flatMap(rule -> rule.receivers().stream())
                .toList();
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

    private record Waiting(UUID rule, AlertSeverity severity, RuleKind kind, Counted counted, String newest) {}

    /** Sums up in one message what of backlogs nobody was told of yet and still is to be handled. */
    void sumUp(List<RuleSetting> rules) {
        List<Waiting> waiting = jdbc.query(
                """
                with summed as (delete from alert_backlog returning alert_id, noted_at)
                select b.rule_id, b.severity, b.kind, b.places, count(*), max(b.noted_at || ' ' || b.id)
                from (select a.*, s.noted_at, %s as places from summed s
                      join alert a on a.id = s.alert_id and a.recorded_to = 'infinity'
                          and a.state in ('OPEN', 'ACKNOWLEDGED')) b
                group by b.rule_id, b.severity, b.kind, b.places order by b.rule_id
                """.formatted(AlertGists.PLACES),
                (row, n) -> new Waiting(
                        row.getObject(1, UUID.class),
                        AlertSeverity.valueOf(row.getString(2)),
                        RuleKind.valueOf(row.getString(3)),
                        new Counted(AlertGists.places(row, 4), row.getInt(5)),
                        row.getString(6)));
        if (waiting.isEmpty()) return;
        Map<UUID, List<Waiting>> byRule =
                waiting.stream().collect(Collectors.groupingBy(Waiting::rule, LinkedHashMap::new, Collectors.toList()));
        outbox.add(
                BACKLOG + " "
                        + waiting.stream()
                                .map(Waiting::newest)
                                .max(String::compareTo)
                                .orElseThrow(),
                BACKLOG,
                waiting.get(0).rule(),
                json.write(new Backlog(byRule.entrySet().stream()
                        .map(rule -> new Summed(
                                rule.getKey(),
                                rule.getValue().get(0).kind(),
                                rule.getValue().stream()
                                        .map(Waiting::severity)
                                        .max(AlertSeverity::compareTo)
                                        .orElseThrow(),
                                receivers(new RuleId(rule.getKey()), rules),
                                rule.getValue().stream().map(Waiting::counted).toList()))
                        .toList())));
    }
}
