package nl.relocationtracker.projections.population;

import static java.util.Comparator.comparing;

import java.util.List;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.population.Population.Row;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes the population of a day from stays. */
public final class Populations {

    private static final String CHILD_THAT_DAY =
            "not exists (select 1 from person_age g where g.child_id = s.child_id and g.eighteenth_on <= :asOf and %s)";

    private static final String UNACCOMPANIED = """
            left join accompaniment a on a.child_id = s.child_id and a.unaccompanied
                and a.from_on <= :asOf and a.to_on > :asOf and %s
            """;

    private final JdbcClient jdbc;

    public Populations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The population at the end of the day asked about, by kind in the order of {@link LocationKind}. */
    public Population population(PointInTime when) {
        List<Row> found = bound("""
                        select case when s.left_on > :asOf or s.left_on is null then d.kind
                                    when s.elsewhere_until > :asOf then 'ELSEWHERE' else 'IN_TRANSIT' end as place,
                               count(*), count(a.child_id)
                        from %9$s s left join location_description d on %4$s %5$s
                        where %7$s and (s.left_on <= :asOf or d.kind is not null) and %1$s and %10$s
                        group by place
                        """, when)
                .query((row, n) -> new Row(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
        List<Row> rows = found.stream()
                .filter(row -> !Population.AT_NONE.contains(row.kind()))
                .sorted(comparing(row -> LocationKind.valueOf(row.kind())))
                .toList();
        long missing = bound("""
                        select count(*) from stay s
                        where %3$s <= :asOf and s.destination = 'WHEREABOUTS_UNKNOWN' and %8$s and %1$s and %2$s
                        """, when).query(Long.class).single();
        return new Population(rows, row(Population.IN_TRANSIT, found), row(Population.ELSEWHERE, found), missing);
    }

    private static Row row(String kind, List<Row> found) {
        return found.stream().filter(row -> row.kind().equals(kind)).findFirst().orElse(new Row(kind, 0, 0));
    }

    /** How many were in reception as a child on the day asked about or on any day before it. */
    public long everInReception(PointInTime when) {
        return bound("""
                        select count(*) from stay s
                        where s.ordinal = 0 and s.arrived_on <= :asOf and %2$s
                          and not exists (select 1 from person_age g where g.child_id = s.child_id
                                          and g.eighteenth_on <= s.arrived_on and g.eighteenth_on <= :asOf and %6$s)
                        """, when).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bound(String sql, PointInTime when) {
        return jdbc.sql(sql.formatted(
                        CHILD_THAT_DAY.formatted(when.known("g")),
                        when.known("s"),
                        // Few children are found by who they are, not among all who are missing.
                        when.among() == null ? "s.departed_on" : "coalesce(s.departed_on, 'infinity')",
                        when.describes("d", "s.location_id", ":asOf"),
                        UNACCOMPANIED.formatted(when.known("a")),
                        when.known("g"),
                        PointInTime.isDuring("s"),
                        PointInTime.isLast("s"),
                        when.stays(),
                        when.knownOfStays("s")))
                .param("asOf", when.asOf())
                .params(when.parameters());
    }
}
