package nl.relocationtracker.projections.alerts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which alerts; null for all.
 *
 * @param states any of these; empty for all
 * @param rule by which they were raised
 * @param locations about one of these, or about a child that lives there
 * @param watcher only what concerns somebody
 */
public record AlertSelection(
        List<AlertState> states,
        RuleKind kind,
        AlertSeverity severity,
        UUID rule,
        UUID child,
        Set<UUID> locations,
        UUID assignee,
        Watcher watcher) {

    public static final AlertSelection ALL = new AlertSelection(List.of(), null, null, null, null, null, null, null);

    /** Who lives there is found all at once, and by that the alerts: looked up one by one, thousands of alerts take long. */
    private static final String AT = """
             and a.id in (
                 select p.id from alert p where p.location_id = any (:locations)
                 union all
                 select p.id from stay h join alert p on p.child_id = h.child_id
                 where h.location_id = any (:locations) and h.arrived_on <= :asOf
                   and (h.left_on is null or h.left_on > :asOf or h.elsewhere_until > :asOf) and %s)
            """;

    /**
     * All that concern somebody, each way by an index of its own; an alert may be found in several. As arrays they are gathered
     * before any is looked at: they are few, which the database does not know.
     */
    private static final String CONCERNED = """
             and a.id = any (array(
                 select p.id from alert p where p.assignee = :watcher and %4$s
                 union all
                 select p.id from alert p where p.location_id = any (:places)
                 union all
                 select p.id from alert p where p.child_id = any (array(
                     select h.child_id from stay h
                     where h.location_id = any (:places) and %2$s and %1$s
                     union all
                     select h.child_id from stay h where h.transit_until > :asOf and h.transit_to = any (:places) and %1$s))
                 union all
                 select p.id from alert p where p.household_id = any (array(
                     select m.household_id from stay h
                     join accompaniment m on m.child_id = h.child_id and m.from_on <= :asOf and m.to_on > :asOf and %3$s
                     where h.location_id = any (:places) and h.arrived_on <= :asOf
                       and (h.left_on is null or h.left_on > :asOf or h.elsewhere_until > :asOf) and %1$s and m.household_id is not null))
                 union all
                 select p.id from (%5$s) r join alert p on p.rule_id = r.id
                 union all
                 select p.id from (%6$s) r join alert p on p.rule_id = r.id and p.escalated and %4$s))
            """;

    /** Rules that tell somebody by name, as they are now. */
    private static final String TELLING = """
            select r.id from (select distinct on (id) id, receivers, escalate_to from alert_rule order by id, version desc) r
            where 'account:' || :watcher = any (r.receivers%s)
            """;

    /** What nobody is on, and what somebody is on. */
    public static final List<AlertState> PENDING = List.of(AlertState.OPEN, AlertState.ACKNOWLEDGED);

    /**
     * Somebody who works at locations: what is about those is theirs, and about who lives there, lived there last or is on the
     * way there; and what is assigned to them, or what a rule tells them by name.
     */
    public record Watcher(UUID account, Set<UUID> locations) {

        public Watcher {
            locations = Set.copyOf(locations);
        }
    }

    public AlertSelection {
        states = List.copyOf(states);
        locations = locations == null ? null : Set.copyOf(locations);
    }

    public AlertSelection in(List<AlertState> some) {
        return new AlertSelection(some, kind, severity, rule, child, locations, assignee, watcher);
    }

    public AlertSelection about(UUID one) {
        return new AlertSelection(states, kind, severity, rule, one, locations, assignee, watcher);
    }

    public AlertSelection at(Set<UUID> some) {
        return new AlertSelection(states, kind, severity, rule, child, some, assignee, watcher);
    }

    public AlertSelection of(Watcher one) {
        return new AlertSelection(states, kind, severity, rule, child, locations, assignee, one);
    }

    /** In SQL, of rows {@code a} of alerts. What is not asked is not in it. */
    String condition(PointInTime when) {
        StringBuilder sql = new StringBuilder();
        // As a text, so that it is seen that the index of those that are pending serves.
        if (!states.isEmpty())
            sql.append(states.stream()
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", ", " and a.state in (", ")")));
        if (kind != null) sql.append(" and a.kind = :kind");
        if (severity != null) sql.append(" and a.severity = :severity");
        if (rule != null) sql.append(" and a.rule_id = :rule");
        if (child != null) sql.append(" and a.child_id = :child");
        if (locations != null) sql.append(AT.formatted(when.known("h")));
        if (assignee != null) sql.append(" and a.assignee = :assignee");
        if (watcher != null)
            sql.append(CONCERNED.formatted(
                    when.known("h"),
                    PointInTime.isLast("h"),
                    when.known("m"),
                    when.knownOfAlert("p"),
                    TELLING.formatted(""),
                    TELLING.formatted(" || r.escalate_to")));
        return sql.toString();
    }

    StatementSpec bind(StatementSpec statement) {
        StatementSpec bound = statement
                .param("kind", kind == null ? null : kind.name())
                .param("severity", severity == null ? null : severity.name())
                .param("rule", rule)
                .param("child", child)
                .param("locations", locations == null ? null : locations.toArray(UUID[]::new))
                .param("assignee", assignee);
        return watcher == null
                ? bound
                : bound.param("watcher", watcher.account())
                        .param("places", watcher.locations().toArray(UUID[]::new));
    }
}
