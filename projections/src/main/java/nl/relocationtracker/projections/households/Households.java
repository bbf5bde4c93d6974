package nl.relocationtracker.projections.households;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.households.HouseholdView.Member;
import nl.relocationtracker.projections.households.HouseholdView.Way;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads households. */
public final class Households {

    private static final String MEMBERS = """
            select a.household_id, a.child_id, a.company, c.version, coalesce(s.left_on > :asOf or s.elsewhere_until > :asOf, s.left_on is null) as here,
                   s.location_id, coalesce(d.name, l.code) as label, d.kind, d.municipality,
                   coalesce(coalesce(s.elsewhere_until, s.left_on) <= :asOf and s.transit_until > :asOf, false) as in_transit,
                   s.transit_to, s.arrived_on, coalesce(s.elsewhere_until, s.left_on) as left_on, coalesce(g.eighteenth_on <= :asOf, false) as grown
            from accompaniment a
            join child c on c.id = a.child_id
            left join person_age g on g.child_id = a.child_id and %s
            left join lateral (select * from stay where child_id = a.child_id and arrived_on <= :asOf and %s
                               order by ordinal desc limit 1) s on true
            left join location l on l.id = s.location_id
            left join location_description d on %s
            where a.household_id is not null and a.from_on <= :asOf and a.to_on > :asOf and %s and %s
              and not exists (select 1 from erasure e where e.child_id = a.child_id)
            order by a.household_id, a.child_id
            """;

    /** Those at more than one place: found set-wise, so that only their members are looked at one by one. */
    private static final String MAYBE_APART = """
            select o.household_id from accompaniment o
            join %5$s t on t.child_id = o.child_id and %4$s and %2$s
            where o.household_id is not null and o.from_on <= :asOf and o.to_on > :asOf and %1$s%3$s
            group by o.household_id
            having count(distinct case when (t.left_on is null or t.left_on > :asOf or t.elsewhere_until > :asOf) then 'at ' || t.location_id
                                       else coalesce('to ' || t.transit_to, 'from ' || t.location_id) end) > 1
            """;

    /** Of those that were found. In one statement the database reads everybody for the few it does not know yet. */
    private static final String FOUND = "a.household_id = any (:households)";

    /** Those of whom a child lives there. */
    private static final String ONE_AT = """
             and o.household_id in (
                select m.household_id from stay h
                join accompaniment m on m.child_id = h.child_id and m.from_on <= :asOf and m.to_on > :asOf and %1$s
                where h.location_id = :location and h.arrived_on <= :asOf and (h.left_on is null or h.left_on > :asOf or h.elsewhere_until > :asOf) and %2$s)
            """;

    /** And as the database orders them. */
    private static final Comparator<HouseholdView> SEVEREST_FIRST = comparing(
                    HouseholdView::isSeverelyApart, reverseOrder())
            .thenComparing(household -> household.id().toString());

    private final JdbcClient jdbc;

    public Households(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing when no child belongs to it on the day asked about. */
    public Optional<HouseholdView> household(HouseholdId id, PointInTime when) {
        return read("a.household_id = :household", "household", id.value(), when).stream()
                .findFirst();
    }

    /** Those of them to which a child belongs on the day asked about. */
    public List<HouseholdView> households(Collection<UUID> ids, PointInTime when) {
        return ids.isEmpty() ? List.of() : read(FOUND, "households", ids.toArray(UUID[]::new), when);
    }

    /** Those to which the children belong on the day asked about. */
    public List<HouseholdView> householdsOf(Collection<ChildId> children, PointInTime when) {
        return read(
                """
                a.household_id in (select o.household_id from accompaniment o where o.child_id = any (:children)
                    and o.from_on <= :asOf and o.to_on > :asOf and %s)
                """.formatted(when.known("o")),
                "children",
                children.stream().map(ChildId::value).toArray(UUID[]::new),
                when);
    }

    /** Those whose children are not all at one place on the day asked about, the severest first. */
    public List<HouseholdView> apart(PointInTime when) {
        return found(maybeApart("", when), null, when);
    }

    /** Those of them of whom a child lives at this location. */
    public List<HouseholdView> apartAt(LocationId location, PointInTime when) {
        return found(maybeApart(ONE_AT.formatted(when.known("m"), when.known("h")), when), location.value(), when);
    }

    private static String maybeApart(String among, PointInTime when) {
        return MAYBE_APART.formatted(
                when.known("o"), when.knownOfStays("t"), among, PointInTime.isDuring("t"), when.stays());
    }

    private List<HouseholdView> found(String sql, UUID location, PointInTime when) {
        UUID[] maybe = jdbc.sql(sql)
                .param("asOf", when.asOf())
                .params(when.parameters())
                .param("location", location)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        return apart(households(List.of(maybe), when).stream());
    }

    /**
     * See {@link #apart(PointInTime)}, where it was read before and since then something was recorded of these children alone.
     */
    public List<HouseholdView> apart(List<HouseholdView> before, Set<UUID> children, PointInTime when) {
        Set<UUID> theirs = Set.copyOf(jdbc.sql("""
                        select distinct household_id from accompaniment
                        where child_id = any (:children) and household_id is not null
                        """)
                .param("children", children.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        List<HouseholdView> all = new ArrayList<>(before);
        all.removeIf(household -> theirs.contains(household.id()));
        // All but these few are in order.
        for (HouseholdView now : apart(households(theirs, when).stream()))
            all.add(-1 - Collections.binarySearch(all, now, SEVEREST_FIRST), now);
        return List.copyOf(all);
    }

    private static List<HouseholdView> apart(Stream<HouseholdView> households) {
        return households.filter(HouseholdView::isApart).sorted(SEVEREST_FIRST).toList();
    }

    private List<HouseholdView> read(String which, String name, Object value, PointInTime when) {
        Map<UUID, List<Member>> members = new LinkedHashMap<>();
        jdbc.sql(MEMBERS.formatted(
                        when.known("g"),
                        when.known("stay"),
                        when.describes("d", "s.location_id", ":asOf"),
                        when.known("a"),
                        which))
                .param("asOf", when.asOf())
                .params(when.parameters())
                .param(name, value)
                .query(row -> {
                    members.computeIfAbsent(row.getObject("household_id", UUID.class), none -> new ArrayList<>())
                            .add(member(row));
                });
        return members.entrySet().stream()
                .map(entry -> new HouseholdView(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Member member(ResultSet row) throws SQLException {
        UUID location = row.getObject("location_id", UUID.class);
        boolean here = location != null && row.getBoolean("here");
        boolean inTransit = row.getBoolean("in_transit");
        String kind = row.getString("kind");
        return new Member(
                row.getObject("child_id", UUID.class),
                row.getLong("version"),
                Company.valueOf(row.getString("company")),
                here ? location : null,
                here ? row.getString("label") : null,
                here ? LocationKind.valueOf(kind) : null,
                here ? row.getString("municipality") : null,
                inTransit,
                inTransit ? Way.of(row.getObject("transit_to", UUID.class), location) : null,
                here
                        ? row.getObject("arrived_on", LocalDate.class)
                        : inTransit ? row.getObject("left_on", LocalDate.class) : null,
                row.getBoolean("grown"));
    }
}
