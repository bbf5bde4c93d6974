package nl.relocationtracker.projections.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.store.EventTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads alerts as they were known: whom or what they are about, how far each has come, and its story. */
public final class Alerts {

    /** Of a child that is erased nothing is told. */
    private static final String CHOSEN = """
            select a.*, coalesce(a.location_id, s.location_id) as place_id
            from alert a
            left join lateral (
                select * from stay where child_id = a.child_id and arrived_on <= :asOf and %s
                order by ordinal desc limit 1) last on true
            left join stay s on s.child_id = last.child_id and s.stay_id = last.stay_id
                and s.recorded_from = last.recorded_from and (s.left_on is null or s.left_on > :asOf)
            where a.since <= :asOf and %s
              and not exists (select 1 from erasure e where e.child_id = a.child_id)
              and (:id::uuid is null or a.id = :id) and (:state::text is null or a.state = any (string_to_array(:state, ',')))
              and (:kind::text is null or a.kind = :kind) and (:severity::text is null or a.severity = :severity)
              and (:child::uuid is null or a.child_id = :child) and (:assignee::uuid is null or a.assignee = :assignee)
              and (:location::uuid is null or coalesce(a.location_id, s.location_id) = :location)
            """;

    private final JdbcClient jdbc;
    private final EventTable events;
    private final Vault vault;

    public Alerts(JdbcClient jdbc, EventTable events, Vault vault) {
        this.jdbc = jdbc;
        this.events = events;
        this.vault = vault;
    }

    /**
     * Which alerts; null for all.
     *
     * @param states any of these; empty for all
     * @param location about it, or about a child that lives there
     */
    public record Selection(
            List<AlertState> states,
            RuleKind kind,
            AlertSeverity severity,
            UUID child,
            UUID location,
            UUID assignee,
            boolean oldestFirst) {

        public Selection {
            states = List.copyOf(states);
        }
    }

    /** The place of an alert in the list. */
    public record Place(Instant raisedAt, UUID id) {}

    /** How many there are, and some of them after a place in the list (null: from the first), by when they were raised. */
    public Slice<AlertView, Place> alerts(Selection selection, PointInTime when, Place after, int limit) {
        String chosen = CHOSEN.formatted(when.known("stay"), when.knownOfAlert("a"));
        long total = bound("select count(*) from (" + chosen + ") c", selection, null, when)
                .query(Long.class)
                .single();
        String order = selection.oldestFirst() ? "asc" : "desc";
        String beyond = selection.oldestFirst() ? ">" : "<";
        List<AlertView> found = bound(
                        shown("""
                                select * from (%s) every
                                where :first or (every.raised_at, every.id) %s (:afterMoment, :afterId)
                                order by every.raised_at %s, every.id %s limit :limit
                                """.formatted(chosen, beyond, order, order), when)
                                + " order by c.raised_at " + order + ", c.id " + order,
                        selection,
                        null,
                        when)
                .param("first", after == null)
                .param("afterMoment", utc(after == null ? Instant.EPOCH : after.raisedAt()))
                .param("afterId", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit + 1)
                .query((row, n) -> AlertView.read(row))
                .list();
        if (found.size() <= limit) return new Slice<>(total, 0, found, Optional.empty());
        AlertView last = found.get(limit - 1);
        return new Slice<>(total, 0, found.subList(0, limit), Optional.of(new Place(last.raisedAt(), last.id())));
    }

    /** Nothing when it was not known then, or is about a child that is erased. */
    public Optional<AlertView> alert(AlertId id, PointInTime when) {
        Selection all = new Selection(List.of(), null, null, null, null, null, false);
        return bound(shown(CHOSEN.formatted(when.known("stay"), when.knownOfAlert("a")), when), all, id, when)
                .query((row, n) -> AlertView.read(row))
                .optional();
    }

    /** What became of it, oldest first, as far as it was known. */
    public List<AlertStep> story(AlertView alert, PointInTime when) {
        ChildId child = alert.childId() == null ? null : new ChildId(alert.childId());
        return events.history(alert.id(), when.position()).stream()
                .filter(told ->
                        when.knownAt() == null || !told.event().recordedAt().isAfter(when.knownAt()))
                .map(told -> AlertStep.of(told, child, vault))
                .toList();
    }

    /** With the names of what it names. */
    private static String shown(String chosen, PointInTime when) {
        return """
                select c.*, d.kind as place_kind, coalesce(d.name, l.code) as label, d.municipality,
                       n.name as assignee_name, r.name as rule_name
                from (%s) c
                left join location l on l.id = c.place_id
                left join location_description d on %s
                left join account n on n.id = c.assignee
                left join lateral (select name from alert_rule where id = c.rule_id order by version desc limit 1) r on true
                """.formatted(chosen, when.describes("d", "c.place_id", ":asOf"));
    }

    private StatementSpec bound(String sql, Selection selection, AlertId id, PointInTime when) {
        return jdbc.sql(sql)
                .param("asOf", when.asOf())
                .param("knownAt", when.knownAtParameter())
                .param("id", id == null ? null : id.value())
                .param(
                        "state",
                        selection.states().isEmpty()
                                ? null
                                : String.join(
                                        ",",
                                        selection.states().stream()
                                                .map(AlertState::name)
                                                .toList()))
                .param(
                        "kind",
                        selection.kind() == null ? null : selection.kind().name())
                .param(
                        "severity",
                        selection.severity() == null
                                ? null
                                : selection.severity().name())
                .param("child", selection.child())
                .param("location", selection.location())
                .param("assignee", selection.assignee());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
