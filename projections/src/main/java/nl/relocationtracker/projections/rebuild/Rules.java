package nl.relocationtracker.projections.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is always so, whoever records what at the same moment: no child is in two places, and none where it is not open.
 *
 * <p>What an import of an older history brought is allowed to break the latter, and is a finding then; so is not told here.
 */
final class Rules {

    private static final String OVERLAP = """
            select a.child_id, b.location_id, 'stay_id ' || a.stay_id || ', stay_id ' || b.stay_id
            from %1$s.stay a join %1$s.stay b on b.child_id = a.child_id and b.ordinal > a.ordinal
            where a.recorded_to = 'infinity' and b.recorded_to = 'infinity'
              and (a.left_on is null or a.left_on > b.arrived_on) and (b.left_on is null or b.left_on > a.arrived_on)
            """;

    private static final String NOT_OPEN = """
            select s.child_id, s.location_id, 'stay_id ' || s.stay_id from %1$s.stay s
            where s.recorded_to = 'infinity'
              and not exists (select from %1$s.opening_period p
                              where p.location_id = s.location_id and p.recorded_to = 'infinity'
                                and p.opened_on <= s.arrived_on
                                and (p.closed_on is null
                                     or (p.closed_on > s.arrived_on and coalesce(s.left_on, 'infinity') <= p.closed_on)))
              and not exists (select from %1$s.finding f
                              where f.child_id = s.child_id and f.about = s.stay_id and f.imported
                                and f.recorded_to = 'infinity'
                                and f.code in ('OUTSIDE_OPENING_PERIOD', 'STAY_CROSSES_CLOSING'))
              and not exists (select from %1$s.erasure e where e.child_id = s.child_id)
            """;

    private static final String TWO_COMPANIES = """
            select a.child_id, null::uuid, 'from_on ' || a.from_on || ', from_on ' || b.from_on
            from %1$s.accompaniment a
            join %1$s.accompaniment b on b.child_id = a.child_id and b.from_on > a.from_on and b.from_on < a.to_on
            where a.recorded_to = 'infinity' and b.recorded_to = 'infinity'
            """;

    private final JdbcTemplate jdbc;
    private final String schema;

    Rules(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /** Every place where a rule is broken. */
    List<Difference> broken() {
        List<Difference> broken = new ArrayList<>();
        broken.addAll(broken(OVERLAP, "stay", "stays overlap"));
        broken.addAll(broken(NOT_OPEN, "stay", "in a location that is not open then"));
        broken.addAll(broken(TWO_COMPANIES, "accompaniment", "with two companies at once"));
        return broken;
    }

    private List<Difference> broken(String sql, String table, String what) {
        return jdbc.query(
                sql.formatted(schema),
                (row, n) -> new Difference(
                        table,
                        null,
                        Difference.Kind.RULE_BROKEN,
                        false,
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        what,
                        null));
    }
}
