package nl.relocationtracker.projections.counts;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how often children have moved, those who moved most first. */
public final class ChildCounts {

    private static final String NEVER = "-infinity";

    private static final Comparator<Place> ORDER = comparing(Place::count, reverseOrder())
            .thenComparing(Place::lastMoveOn, nullsLast(reverseOrder()))
            // As the database orders them.
            .thenComparing(place -> place.childId().toString());

    private final JdbcClient jdbc;
    private final CountsOfDay counts;

    /** @param today the day after which nothing has happened yet */
    public ChildCounts(JdbcClient jdbc, Supplier<LocalDate> today) {
        this.jdbc = jdbc;
        this.counts = new CountsOfDay(today);
    }

    /**
     * Which children.
     *
     * @param flagged only those flagged (true) or not (false); null for all
     * @param location only those who live there on the day asked about; null for all
     * @param inTransit only those on their way on that day (true), or not (false); null for all
     * @param child only this one; null for all
     */
    public record Selection(
            CountingPolicy policy, Boolean flagged, LocationId location, Boolean inTransit, ChildId child) {}

    /** The place of a child in the list. */
    public record Place(int count, LocalDate lastMoveOn, UUID childId) {}

    /**
     * How many there are.
     *
     * @param notShown of how many of them everything is erased
     */
    public record Sizes(long total, long notShown) {

        /** The same as one sum, of which each child has its share. */
        public Map<String, Long> asSum() {
            return Map.of("total", total, "not shown", notShown);
        }

        /** See {@link #asSum}. */
        public static Sizes of(Map<String, Long> sum) {
            return new Sizes(sum.getOrDefault("total", 0L), sum.getOrDefault("not shown", 0L));
        }
    }

    public Sizes sizes(Selection selection, PointInTime when) {
        return bound("""
                        select count(*), count(x.child_id) from (%s) k left join erasure x on x.child_id = k.child_id
                        """.formatted(chosen(selection, when)), selection, when)
                .query((row, n) -> new Sizes(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * How many have so many on a day.
     *
     * @param least at least one
     */
    Sizes sizes(CountingPolicy policy, int least, int most, PointInTime when) {
        return bound(
                        """
                        select count(*), count(x.child_id) from (%s) k left join erasure x on x.child_id = k.child_id
                        where k.count >= :least and k.count <= :most
                        """.formatted(counts.counted(when, false, ":least", "")),
                        new Selection(policy, null, null, null, null),
                        when)
                .param("least", least)
                .param("most", most)
                .query((row, n) -> new Sizes(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** How often each of these has moved by a day, and nothing else; of whom nothing counts can be left out. */
    public Map<UUID, Integer> numbers(CountingPolicy policy, Collection<UUID> children, PointInTime when) {
        PointInTime ofThem = when.among(Set.copyOf(children));
        Map<UUID, Integer> found = new HashMap<>();
        bound(counts.numbersOfSome(ofThem), new Selection(policy, null, null, null, null), ofThem)
                .query(row -> {
                    found.put(row.getObject("child_id", UUID.class), row.getInt("count"));
                });
        return found;
    }

    /** Who has at least so many on a day, and perhaps others; takes the parameters of a selection. */
    String counted(PointInTime when, String least, String among) {
        return counts.counted(when, false, least, among);
    }

    boolean isNow(PointInTime when) {
        return counts.isNow(when);
    }

    /** How many there are, and some of them after a place in the list (null: from the first). */
    public Slice<ChildCount, Place> children(Selection selection, PointInTime when, Place after, int limit) {
        return children(selection, when, sizes(selection, when), after, limit);
    }

    /** The same, where it is known already how many there are. */
    public Slice<ChildCount, Place> children(
            Selection selection, PointInTime when, Sizes sizes, Place after, int limit) {
        return slice(some(selection, when, after, limit + 1), sizes, limit);
    }

    private List<ChildCount> some(Selection selection, PointInTime when, Place after, int most) {
        return counts.isNow(when) && selection.child() == null
                ? now(selection, when, after, most)
                : page(chosen(selection, when), selection, when, after, most);
    }

    /** The first of the list: at most so many, and one more that tells whether there is a next. */
    public List<ChildCount> first(Selection selection, PointInTime when, int limit) {
        // Those who count most often under a policy of which everything counts for ever are known by the highest
        // number.
        boolean isNumbered = selection.policy().countsForEver()
                && selection.equals(new Selection(selection.policy(), true, null, null, null));
        return isNumbered && !counts.isNow(when)
                ? page(CountsOfDay.mostOften(when), selection, when, null, limit + 1)
                : some(selection, when, null, limit + 1);
    }

    /**
     * See above, where it was read before and since then something was recorded of these children alone.
     *
     * @return null when one has left the list whose place somebody takes of whom nothing is known here
     */
    public List<ChildCount> first(
            List<ChildCount> before, Set<UUID> children, Selection selection, PointInTime when, int limit) {
        List<ChildCount> first = new ArrayList<>(before);
        boolean someLeft = first.removeIf(each -> children.contains(each.childId()));
        if (someLeft && before.size() > limit) return null;
        PointInTime ofThem = when.among(children);
        first.addAll(page(chosen(selection, ofThem), selection, ofThem, null, limit + 1));
        first.sort(comparing(ChildCount::place, ORDER));
        return List.copyOf(first.subList(0, Math.min(limit + 1, first.size())));
    }

    /** What {@link #first} gave, as the beginning of a list of this size. */
    public static Slice<ChildCount, Place> slice(List<ChildCount> found, Sizes sizes, int limit) {
        if (found.size() <= limit) return new Slice<>(sizes.total(), sizes.notShown(), found, Optional.empty());
        return new Slice<>(
                sizes.total(),
                sizes.notShown(),
                found.subList(0, limit),
                Optional.of(found.get(limit - 1).place()));
    }

    /**
     * Of today each kind of row apart, because an index has only the first kind in order: what is kept, what the day itself has
     * changed, and, when these are at their end, those of whom nothing counts.
     */
    private List<ChildCount> now(Selection selection, PointInTime when, Place after, int most) {
        boolean onlyFlagged = Boolean.TRUE.equals(selection.flagged());
        String least = onlyFlagged ? ":threshold" : "1";
        List<ChildCount> found = new ArrayList<>();
        if (after == null || after.count() > 0) {
            found.addAll(page(asked(CountsOfDay.kept(least), selection, when), selection, when, after, most));
            found.addAll(
                    page(asked(CountsOfDay.due(when, onlyFlagged), selection, when), selection, when, after, most));
            found.sort(comparing(ChildCount::place, ORDER));
        }
        if (found.size() < most && !onlyFlagged) {
            Place last = after == null || after.count() > 0 ? null : after;
            String none = CountsOfDay.uncounted(when);
            found.addAll(page(asked(none, selection, when), selection, when, last, most - found.size()));
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    /** Of a child that is erased nothing is shown; it counts in the total. */
    private List<ChildCount> page(String children, Selection selection, PointInTime when, Place after, int most) {
        String further = after == null ? "" : """
                and (c.count, c.last_move_on) <= (:afterCount, :afterMove::date)
                and ((c.count, c.last_move_on) < (:afterCount, :afterMove::date) or c.child_id > :afterChild)
                """;
        String page = """
                select chosen.*, l.id as location_id, coalesce(d.name, l.code) as label, d.kind, d.municipality,
                       coalesce(a.unaccompanied, false) as unaccompanied,
                       coalesce(s.left_on <= :asOf and s.transit_until > :asOf and coalesce(s.elsewhere_until <= :asOf, true), false)
                           as in_transit,
                       coalesce(s.left_on <= :asOf and s.elsewhere_until > :asOf, false) as elsewhere
                from (select * from (%s) c
                      where not exists (select 1 from erasure x where x.child_id = c.child_id) %s
                      order by c.count desc, c.last_move_on desc, c.child_id limit :limit) chosen
                left join stay s on s.child_id = chosen.child_id and %s and %s
                left join location l on l.id = s.location_id and (s.left_on is null or s.left_on > :asOf)
                left join location_description d on %s
                left join accompaniment a on a.child_id = chosen.child_id and a.from_on <= :asOf and a.to_on > :asOf and %s
                order by chosen.count desc, chosen.last_move_on desc, chosen.child_id
                """.formatted(
                        children,
                        further,
                        PointInTime.isLast("s"),
                        when.known("s"),
                        when.describes("d", "l.id", ":asOf"),
                        when.known("a"));
        JdbcClient.StatementSpec statement = bound(page, selection, when).param("limit", most);
        if (after != null)
            statement = statement
                    .param("afterCount", after.count())
                    .param(
                            "afterMove",
                            after.lastMoveOn() == null
                                    ? NEVER
                                    : after.lastMoveOn().toString())
                    .param("afterChild", after.childId());
        return statement.query((row, n) -> count(row)).list();
    }

    /**
     * How many children a policy flags, and whom it will flag soon.
     *
     * @param flagged also those who left reception since
     * @param flaggedHere those of them who are in reception
     * @param near in reception, and near the threshold; see {@link CountingPolicy#nearFrom}
     */
    public record Reach(long flagged, long flaggedHere, long near) {}

    /** Whom each of these policies reaches; of one that flags nobody nothing but zeros. */
    public Map<CountingPolicy, PolicyReach> reach(Collection<CountingPolicy> policies, PointInTime when) {
        return PolicyReach.of(policies, when, jdbc);
    }

    /** What a policy gives over all children. */
    public PolicyFigures figures(CountingPolicy policy, PointInTime when) {
        return PolicyFigures.of(policy, when, jdbc);
    }

    /** Who and how often: child_id, count, last_move_on, flagged_since, flagged_until. */
    private String chosen(Selection selection, PointInTime when) {
        boolean onlyFlagged = Boolean.TRUE.equals(selection.flagged());
        String counted = counts.counted(when, onlyFlagged, onlyFlagged ? ":threshold" : "1", "");
        String children = onlyFlagged ? counted : """
                  select b.child_id, coalesce(c.count, 0) as count,
                         coalesce(c.last_move_on, '-infinity') as last_move_on, c.flagged_since, c.flagged_until
                  from (select distinct child_id from stay b where arrived_on <= :asOf and %s) b
                  left join (%s) c on c.child_id = b.child_id
                  """.formatted(when.known("b"), counted);
        return asked(children, selection, when);
    }

    private static String asked(String children, Selection selection, PointInTime when) {
        return "select * from (" + children + ") k where true"
                + (Boolean.FALSE.equals(selection.flagged()) ? " and k.flagged_since is null" : "")
                + (selection.child() == null ? "" : " and k.child_id = :child")
                + (selection.inTransit() == null
                        ? ""
                        : """
                           and %s exists (select 1 from stay t where t.child_id = k.child_id and t.left_on <= :asOf
                              and t.transit_until > :asOf and coalesce(t.elsewhere_until <= :asOf, true) and %s)
                          """.formatted(selection.inTransit() ? "" : "not", when.known("t")))
                + (selection.location() == null ? "" : """
                           and exists (select 1 from stay e where e.child_id = k.child_id and e.location_id = :location
                              and e.arrived_on <= :asOf and (e.left_on is null or e.left_on > :asOf) and %s)
                          """.formatted(when.known("e")));
    }

    private JdbcClient.StatementSpec bound(String sql, Selection selection, PointInTime when) {
        return CountsOfDay.bound(jdbc, sql, selection.policy(), when)
                .param(
                        "child",
                        selection.child() == null ? null : selection.child().value())
                .param(
                        "location",
                        selection.location() == null
                                ? null
                                : selection.location().value());
    }

    private static ChildCount count(ResultSet row) throws SQLException {
        String lastMoveOn = row.getString("last_move_on");
        String kind = row.getString("kind");
        return new ChildCount(
                row.getObject("child_id", UUID.class),
                row.getInt("count"),
                row.getObject("flagged_since") != null,
                row.getObject("flagged_since", LocalDate.class),
                row.getObject("flagged_until", LocalDate.class),
                NEVER.equals(lastMoveOn) ? null : row.getObject("last_move_on", LocalDate.class),
                row.getObject("location_id", UUID.class),
                row.getString("label"),
                kind == null ? null : LocationKind.valueOf(kind),
                row.getString("municipality"),
                row.getBoolean("in_transit"),
                row.getBoolean("elsewhere"),
                row.getBoolean("unaccompanied"));
    }
}
