package nl.relocationtracker.projections.alerts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rules by which alerts are raised, with everything that they ever were.
 *
 * <p>A table of versions and no events: a rule is a setting of the house and no fact about a child, nothing is folded from it,
 * and an alert keeps what its rule said. Who changed what when can be read here; the cost is that it can't be asked by a position
 * of the event table, and that it is backed up with the database as accounts are.
 */
public final class RuleBook {

    private static final String NEWEST = "select distinct on (id) * from alert_rule order by id, version desc";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public RuleBook(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are switched on, when the trip was made. */
    Supplier<List<RuleSetting>> askEnabled(RoundTrip trip) {
        List<RuleSetting> enabled = new ArrayList<>();
        trip.ask("select * from (" + NEWEST + ") newest where enabled and not removed", row -> enabled.add(read(row)));
        return () -> enabled;
    }

    List<RuleSetting> enabled() {
        return all().stream().filter(RuleSetting::enabled).toList();
    }

    /** As they are, without those that are removed. */
    public List<RuleSetting> all() {
        return jdbc.query(
                "select * from (" + NEWEST + ") newest where not removed order by name, id", (row, n) -> read(row));
    }

    /** Everything that a rule ever was, the newest first; nothing for an unknown one. */
    public List<RuleSetting> history(RuleId id) {
        return jdbc.query(
                "select * from alert_rule where id = ? order by version desc", (row, n) -> read(row), id.value());
    }

    /** As it is; nothing when it is unknown or removed. */
    public Optional<RuleSetting> find(RuleId id) {
        return history(id).stream().findFirst().filter(rule -> !rule.removed());
    }

    /**
     * Sets a rule, in the transaction that runs. What it finds that was not found before is looked for at once, and is backlog.
     *
     * @param wanted its version is the one that it is based on, 0 for a new rule; when it changed is now
     * @return as it is now
     * @throws Refusal when it is based on another version than the newest
     */
    public RuleSetting set(RuleSetting wanted, UUID account) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        // Whoever else sets a rule waits: versions follow each other.
        jdbc.execute("lock table alert_rule in share row exclusive mode");
        Optional<RuleSetting> before = find(wanted.id());
        int newest = before.map(RuleSetting::version).orElse(0);
        if (wanted.version() != newest)
            throw new Refusal(Objection.of(RefusalCode.STALE_VERSION, "version", (long) newest));
        wanted.rule();
        jdbc.update(
                """
                insert into alert_rule (id, version, name, kind, policy, threshold, term, severity, unaccompanied_only,
                                        locations, receivers, escalate_hours, escalate_to, enabled, removed, changed_at,
                                        changed_by, why)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                wanted.id().value(),
                wanted.version() + 1,
                wanted.name(),
                wanted.kind().name(),
                wanted.policy(),
                wanted.threshold(),
                wanted.term(),
                wanted.severity().name(),
                wanted.unaccompaniedOnly(),
                wanted.locations().toArray(UUID[]::new),
                wanted.receivers().toArray(String[]::new),
                wanted.escalateHours(),
                wanted.escalateTo().toArray(String[]::new),
                wanted.enabled() && !wanted.removed(),
                wanted.removed(),
                now,
                account,
                wanted.why());
        if (wanted.findsMoreThan(before.orElse(null)))
            new Switches(jdbc).note(wanted.kind().about(), now.toInstant());
        return history(wanted.id()).get(0);
    }

    private static RuleSetting read(ResultSet row) throws SQLException {
        return new RuleSetting(
                new RuleId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                RuleKind.valueOf(row.getString("kind")),
                row.getString("policy"),
                row.getObject("threshold", Integer.class),
                row.getObject("term", Integer.class),
                AlertSeverity.valueOf(row.getString("severity")),
                row.getBoolean("unaccompanied_only"),
                Set.of((UUID[]) array(row, "locations").getArray()),
                List.of((String[]) array(row, "receivers").getArray()),
                row.getObject("escalate_hours", Integer.class),
                List.of((String[]) array(row, "escalate_to").getArray()),
                row.getBoolean("enabled"),
                row.getBoolean("removed"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class),
                row.getString("why"));
    }

    private static Array array(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getArray(column));
    }
}
