package nl.relocationtracker.projections.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind.About;
import nl.relocationtracker.projections.trip.RoundTrip;

/** The alerts that there are about some subjects. */
final class StandingAlerts {

    private StandingAlerts() {}

    /**
     * An alert as it stands now.
     *
     * @param ruleIsSame whether its rule still looks for what it did when it raised it: an alert of a rule that looks for
     *     something else now is not judged by that
     */
    record Standing(AlertId id, AlertState state, RuleId rule, boolean ruleIsSame) {

        boolean isPending() {
            return state == AlertState.OPEN || state == AlertState.ACKNOWLEDGED;
        }
    }

    /** By subject, when the trip was made. */
    static Supplier<Map<UUID, List<Standing>>> ask(About about, Collection<UUID> subjects, RoundTrip trip) {
        Map<UUID, List<Standing>> found = new HashMap<>();
        String column = about.name().toLowerCase(Locale.ROOT) + "_id";
        trip.ask(
                """
                select a.%1$s, a.id, a.state, a.rule_id, exists (
                    select from alert_rule r
                    join (select * from alert_rule n where n.id = a.rule_id order by n.version desc limit 1) now
                        on (now.kind, now.policy, now.threshold, now.term, now.unaccompanied_only)
                               is not distinct from (r.kind, r.policy, r.threshold, r.term, r.unaccompanied_only)
                           and now.locations @> r.locations and now.locations <@ r.locations
                    where r.id = a.rule_id and r.version = a.rule_version)
                from alert a where a.%1$s = any (?) and a.recorded_to = 'infinity'
                """.formatted(column),
                row -> found.computeIfAbsent(row.getObject(1, UUID.class), first -> new ArrayList<>())
                        .add(read(row)),
                (Object) subjects.toArray(UUID[]::new));
        return () -> found;
    }

    private static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                new AlertId(row.getObject(2, UUID.class)),
                AlertState.valueOf(row.getString(3)),
                new RuleId(row.getObject(4, UUID.class)),
                row.getBoolean(5));
    }
}
