package nl.relocationtracker.projections.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.location.LocationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads what is told of alerts outside of their pages. In the transaction that runs, which finds the live tables. */
public final class AlertGists {

    /** Of an alert called a: where it is, or where each of its children lives, or did last. */
    static final String PLACES = """
        array(select p from (
            select a.location_id as p where a.location_id is not null
            union
            select s.location_id from (
                select a.child_id as child where a.child_id is not null
                union
                select child_id from accompaniment where household_id = a.household_id and recorded_to = 'infinity') m
            cross join lateral (select location_id from stay where child_id = m.child and recorded_to = 'infinity'
                                order by ordinal desc limit 1) s) places
            order by p)\
        """;

    private final JdbcTemplate jdbc;

    public AlertGists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param places of what it is about: where it is, or its children live or lived last */
    public record Gist(
            UUID alert,
            UUID rule,
            RuleKind kind,
            AlertSeverity severity,
            AlertSubject about,
            LocalDate since,
            Set<UUID> places) {}

    /** By alert. Of a child that is erased nothing is told. */
    public Map<UUID, Gist> of(Collection<UUID> alerts) {
        Map<UUID, Gist> gists = new HashMap<>();
        jdbc.query(
                """
                select a.id, a.rule_id, a.kind, a.severity, a.child_id, a.household_id, a.location_id, a.since, %s
                from alert a where a.id = any (?) and a.recorded_to = 'infinity'
                  and not exists (select from erasure e where e.child_id = a.child_id)
                """.formatted(PLACES),
                (RowCallbackHandler) row -> gists.put(row.getObject(1, UUID.class), read(row)),
                (Object) alerts.toArray(UUID[]::new));
        return gists;
    }

    private static Gist read(ResultSet row) throws SQLException {
        UUID child = row.getObject(5, UUID.class);
        UUID household = row.getObject(6, UUID.class);
        UUID location = row.getObject(7, UUID.class);
        return new Gist(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                RuleKind.valueOf(row.getString(3)),
                AlertSeverity.valueOf(row.getString(4)),
                new AlertSubject(
                        child == null ? null : new ChildId(child),
                        household == null ? null : new HouseholdId(household),
                        location == null ? null : new LocationId(location)),
                row.getObject(8, LocalDate.class),
                Set.copyOf(places(row, 9)));
    }

    static List<UUID> places(ResultSet row, int column) throws SQLException {
        return Arrays.asList(
                (UUID[]) Objects.requireNonNull(row.getArray(column)).getArray());
    }
}
