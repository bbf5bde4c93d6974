package nl.relocationtracker.projections.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is always so, whoever records what at the same moment, and which no table can say of itself: no child is at two places,
 * and none where it is not open; and of whoever is erased nothing can be read.
 *
 * <p>What an import of an older history brought is allowed to be where it was not open, and is a finding then; so is not told
 * here. Neither is what a closure that was announced afterwards makes of those who came since: that is a finding too.
 */
final class Rules {

    /**
     * @param broken asks where it is: child, location, which rows
     */
    private record Rule(String table, String what, String broken) {}

    private static final String OPEN = """
            exists (select from %%1$s.opening_period p
                    where p.location_id = r.location_id and p.recorded_to = 'infinity' and p.opened_on <= r.%s
                      and (p.closed_on is null or (p.closed_on > r.%s and coalesce(r.%s, 'infinity') <= p.closed_on)))
            """;

    private static final String BROUGHT = """
            exists (select from %%2$s.finding f
                    where f.child_id = r.child_id and f.about = r.%s and f.imported and f.recorded_to = 'infinity'
                      and f.code in ('OUTSIDE_OPENING_PERIOD', 'STAY_CROSSES_CLOSING'))
            """;

    private static final String ERASED = "exists (select from %2$s.erasure e where e.child_id = r.child_id)";

    private static final List<Rule> RULES = List.of(
            new Rule("stay", "stays overlap", """
                    select a.child_id, b.location_id, 'stay_id ' || a.stay_id || ', stay_id ' || b.stay_id
                    from %1$s.stay a join %1$s.stay b on b.child_id = a.child_id and b.stay_id <> a.stay_id
                         and (b.ordinal, b.stay_id) > (a.ordinal, a.stay_id)
                    where a.recorded_to = 'infinity' and b.recorded_to = 'infinity'
                      and coalesce(a.transit_until, a.left_on, 'infinity') > b.arrived_on
                      and coalesce(b.transit_until, b.left_on, 'infinity') > a.arrived_on
                    """),
            new Rule("stay", "ends before it begins", """
                    select r.child_id, r.location_id, 'stay_id ' || r.stay_id from %1$s.stay r
                    where r.recorded_to = 'infinity' and (r.left_on < r.arrived_on or r.transit_until < r.left_on)
                    """),
            new Rule("stay", "in a location that is not open then", """
                    select r.child_id, r.location_id, 'stay_id ' || r.stay_id from %%1$s.stay r
                    where r.recorded_to = 'infinity' and not %s and not %s and not %s
                    """.formatted(
                    OPEN.formatted("arrived_on", "arrived_on", "left_on"), BROUGHT.formatted("stay_id"), ERASED)),
            new Rule("absence", "for nights in a location that is not open then", """
                    select r.child_id, r.location_id, 'absence_id ' || r.absence_id from %%1$s.absence r
                    where r.recorded_to = 'infinity' and r.location_id is not null and not %s and not %s and not %s
                    """.formatted(
                            OPEN.formatted("from_on", "from_on", "until_on"), BROUGHT.formatted("absence_id"), ERASED)),
            new Rule("absence", "nights elsewhere overlap", """
                    select a.child_id, b.location_id, 'absence_id ' || a.absence_id || ', absence_id ' || b.absence_id
                    from %1$s.absence a join %1$s.absence b on b.child_id = a.child_id and b.absence_id > a.absence_id
                    where a.recorded_to = 'infinity' and b.recorded_to = 'infinity'
                      and coalesce(a.until_on, 'infinity') > b.from_on and coalesce(b.until_on, 'infinity') > a.from_on
                    """),
            new Rule("absence", "nights elsewhere outside of the stay that they interrupt", """
                    select r.child_id, r.location_id, 'absence_id ' || r.absence_id from %1$s.absence r
                    where r.recorded_to = 'infinity'
                      and not exists (select from %1$s.stay s
                                      where s.child_id = r.child_id and s.stay_id = r.stay_id and s.recorded_to = 'infinity'
                                        and s.arrived_on <= r.from_on
                                        and coalesce(r.until_on, 'infinity') <= coalesce(s.elsewhere_until, s.left_on, 'infinity'))
                    """),
            new Rule("accompaniment", "with two companies at once", """
                    select a.child_id, null::uuid, 'from_on ' || a.from_on || ', from_on ' || b.from_on
                    from %1$s.accompaniment a
                    join %1$s.accompaniment b on b.child_id = a.child_id and b.from_on > a.from_on and b.from_on < a.to_on
                    where a.recorded_to = 'infinity' and b.recorded_to = 'infinity'
                    """),
            new Rule("opening_period", "opening periods overlap", """
                    select null::uuid, a.location_id, 'id ' || a.id || ', id ' || b.id
                    from %1$s.opening_period a join %1$s.opening_period b on b.location_id = a.location_id and b.id > a.id
                    where a.recorded_to = 'infinity' and b.recorded_to = 'infinity'
                      and coalesce(a.closed_on, 'infinity') > b.opened_on and coalesce(b.closed_on, 'infinity') > a.opened_on
                    """),
            new Rule("child", "lives elsewhere than its last stay says", """
                    select r.id, r.location_id, 'id ' || r.id from %1$s.child r
                    left join %1$s.stay s on s.child_id = r.id and s.recorded_to = 'infinity'
                         and (s.left_on is null or s.elsewhere_until = 'infinity')
                    where r.location_id is distinct from s.location_id
                    """),
            new Rule("person", "is erased and can be read", """
                    select r.child_id, null::uuid, 'child_id ' || r.child_id from %2$s.erasure r
                    where exists (select from %1$s.person_name n where n.child_id = r.child_id)
                       or exists (select from %1$s.person_reference n where n.child_id = r.child_id)
                       or exists (select from %1$s.finding n where n.child_id = r.child_id)
                       or exists (select from vault.child_key k where k.child_id = r.child_id)
                    """));

    private final JdbcTemplate jdbc;
    private final String schema;
    private final String folded;

    /**
     * @param schema of the tables that are looked at
     * @param folded of those that were made of the events just now, which know what an import brought and who is erased
     */
    Rules(JdbcTemplate jdbc, String schema, String folded) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.folded = folded;
    }

    /** Every place where a rule is broken. */
    List<Difference> broken() {
        List<Difference> broken = new ArrayList<>();
        for (Rule rule : RULES) broken.addAll(broken(rule));
        return broken;
    }

    private List<Difference> broken(Rule rule) {
        return jdbc.query(
                rule.broken().formatted(schema, folded),
                (row, n) -> new Difference(
                        rule.table(),
                        null,
                        Difference.Kind.RULE_BROKEN,
                        false,
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        rule.what(),
                        null));
    }
}
