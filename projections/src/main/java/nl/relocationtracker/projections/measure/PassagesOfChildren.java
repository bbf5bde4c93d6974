package nl.relocationtracker.projections.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.Passages;
import nl.relocationtracker.core.measure.Residence;
import nl.relocationtracker.core.measure.Residence.Kind;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who was at places of certain kinds, since when, and whence and whither. */
public final class PassagesOfChildren {

    /** What happened on the day asked about is in it, nothing after it. A location is of a kind from a day on. */
    private static final String RESIDENCES = """
            with kinds as materialized (
                select d.location_id, d.kind, d.from_day, d.to_day from location_description d where %4$s
            ), wanted as materialized (
                select w.child_id, g.eighteenth_on, coalesce(a.unaccompanied, false) as unaccompanied
                from (select distinct e.child_id from stay e
                      join location_description k on k.location_id = e.location_id and k.kind = any (:kinds)
                          and k.from_day <= :asOf and k.to_day > e.arrived_on
                          and (e.left_on is null or k.from_day <= e.left_on) and %1$s
                      where e.arrived_on <= :asOf and (e.left_on is null or e.left_on >= :from) and %2$s) w
                left join person_age g on g.child_id = w.child_id and %5$s
                left join accompaniment a on a.child_id = w.child_id and a.from_on <= :asOf and a.to_on > :asOf and %6$s)
            select s.child_id, s.stay_id, s.spell, s.origin, s.arrived_on, s.left_on,
                   case when s.departed_on <= :asOf then s.destination end as destination, d.kind, d.from_day,
                   wanted.eighteenth_on, wanted.unaccompanied
            from wanted
            join stay s on s.child_id = wanted.child_id and s.arrived_on <= :asOf and %3$s
            join kinds d on d.location_id = s.location_id and d.to_day > s.arrived_on
                and d.from_day <= least(:asOf, greatest(s.arrived_on, coalesce(s.left_on - 1, 'infinity')))
            order by s.child_id, s.ordinal, d.from_day
            """;

    private final JdbcClient jdbc;

    public PassagesOfChildren(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Every passage of whoever was at such a place on one of the days or left one on the first of them, also their passages from
     * before.
     *
     * @param from the first of the days; the last is the one asked about
     */
    public List<Passed> passages(Set<LocationKind> kinds, LocalDate from, PointInTime when) {
        Fold fold = new Fold(kinds, when.asOf());
        jdbc.sql(RESIDENCES.formatted(
                        when.knownOfLocation("k"),
                        when.known("e"),
                        when.known("s"),
                        when.knownOfLocation("d"),
                        when.known("g"),
                        when.known("a")))
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("from", from)
                .param("asOf", when.asOf())
                .params(when.parameters())
                .query(fold::row);
        return fold.end();
    }

    /** Gathers the rows of one child after another. */
    private static final class Fold {

        private final Set<LocationKind> kinds;
        private final LocalDate day;
        private final List<Passed> found = new ArrayList<>();
        private final List<Residence> residences = new ArrayList<>();
        private final List<Kind> kindsOfStay = new ArrayList<>();
        private UUID child;
        private UUID stay;
        private LocalDate eighteenth;
        private boolean unaccompanied;
        private Residence started;

        Fold(Set<LocationKind> kinds, LocalDate day) {
            this.kinds = kinds;
            this.day = day;
        }

        void row(ResultSet row) throws SQLException {
            UUID nextChild = row.getObject("child_id", UUID.class);
            UUID nextStay = row.getObject("stay_id", UUID.class);
            if (!nextStay.equals(stay)) endStay();
            if (!nextChild.equals(child)) endChild();
            child = nextChild;
            stay = nextStay;
            eighteenth = row.getObject("eighteenth_on", LocalDate.class);
            unaccompanied = row.getBoolean("unaccompanied");
            kindsOfStay.add(
                    new Kind(LocationKind.valueOf(row.getString("kind")), row.getObject("from_day", LocalDate.class)));
            if (kindsOfStay.size() == 1) started = residence(row);
        }

        private Residence residence(ResultSet row) throws SQLException {
            String origin = row.getString("origin");
            String destination = row.getString("destination");
            return new Residence(
                    row.getInt("spell"),
                    origin != null && Origin.valueOf(origin) == Origin.BORN_IN_RECEPTION,
                    row.getObject("arrived_on", LocalDate.class),
                    row.getObject("left_on", LocalDate.class),
                    kindsOfStay,
                    destination == null ? null : Destination.valueOf(destination));
        }

        private void endStay() {
            if (started == null) return;
            residences.add(new Residence(
                    started.spell(),
                    started.bornInto(),
                    started.arrivedOn(),
                    started.leftOn(),
                    kindsOfStay,
                    started.departed()));
            kindsOfStay.clear();
            started = null;
        }

        private void endChild() {
            if (child == null) return;
            new Passages(kinds, eighteenth, day)
                    .of(residences)
                    .forEach(passage -> found.add(new Passed(child, unaccompanied, passage)));
            residences.clear();
        }

        List<Passed> end() {
            endStay();
            endChild();
            return found;
        }
    }
}
