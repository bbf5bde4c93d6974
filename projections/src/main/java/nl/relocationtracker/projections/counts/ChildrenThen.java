package nl.relocationtracker.projections.counts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.counts.ChildCounts.Sizes;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists the children who are behind a figure of a day. */
public final class ChildrenThen {

    private final ChildCounts counts;
    private final ListedChildren listed;

    public ChildrenThen(JdbcClient jdbc, ChildCounts counts) {
        this.counts = counts;
        this.listed = new ListedChildren(jdbc, counts);
    }

    /** Where a child has to be at the end of the day to be in the list. */
    public enum State {
        /** At a location, on the way to one, or elsewhere. */
        IN_RECEPTION,
        AT_LOCATION,
        IN_TRANSIT,
        /** Away from a place that was given up, and without another yet. */
        ELSEWHERE,
        /** Departed, whereabouts unknown. */
        MISSING,
        /** Anywhere, also departed and grown up since. */
        ANYWHERE
    }

    /**
     * Which children.
     *
     * @param kinds at a location of one of these kinds; null for all
     * @param unaccompanied null for both
     * @param among only some of these; null for all
     * @param policy by which is counted
     * @param least only with this count or more
     * @param most only with this count or fewer
     */
    public record Selection(
            State state,
            Set<LocationKind> kinds,
            Boolean unaccompanied,
            Collection<UUID> among,
            CountingPolicy policy,
            int least,
            int most) {

        /** Whether nothing but the count says who is in it: who has moved was somewhere. */
        private boolean isOfCounted() {
            return state == State.ANYWHERE && kinds == null && unaccompanied == null && among == null && least > 0;
        }

        Selection among(Collection<UUID> some) {
            return new Selection(state, kinds, unaccompanied, some, policy, least, most);
        }
    }

    /** In which order; children of whom that is equal are ordered by id, and of equal counts first by their last move. */
    public enum Order {
        COUNT("count", "int"),
        SINCE("since", "date"),
        PLACE("place", "text");

        private final String column;
        private final String type;

        Order(String column, String type) {
            this.column = column;
            this.type = type;
        }

        /** What orders rows of these columns, as SQL. */
        String by(boolean descending) {
            String way = descending ? "desc" : "asc";
            if (this != COUNT) return "%1$s %2$s, child_id %2$s".formatted(column, way);
            return "count %1$s, last_move_on %1$s, child_id %2$s".formatted(way, descending ? "asc" : "desc");
        }

        /** That such a row comes after a place, as SQL. */
        String after(boolean descending) {
            String beyond = descending ? "<" : ">";
            if (this != COUNT) return "(%s, child_id) %s (:afterKey::%s, :afterChild)".formatted(column, beyond, type);
            return """
                    (count, last_move_on) %1$s= (:afterKey::int, :afterMove::date)
                    and ((count, last_move_on) %1$s (:afterKey::int, :afterMove::date) or child_id %2$s :afterChild)
                    """.formatted(beyond, descending ? ">" : "<");
        }
    }

    /**
     * A child in the list.
     *
     * @param since the first day there or on the way, or out of reception
     * @param locationId null when it lives at no location
     */
    public record Row(
            UUID childId,
            boolean unaccompanied,
            boolean inTransit,
            boolean elsewhere,
            UUID locationId,
            String location,
            LocationKind kind,
            String municipality,
            LocalDate since,
            int count) {}

    /** How many there are. */
    public Sizes sizes(Selection selection, PointInTime when) {
        if (selection.isOfCounted()) return counts.sizes(selection.policy(), selection.least(), selection.most(), when);
        return listed.bound("""
                        select count(*), count(x.child_id) from (%s) k left join erasure x on x.child_id = k.child_id
                        """.formatted(listed.ranked(selection, when, Order.COUNT)), selection, when)
                .query((row, n) -> new Sizes(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** How many there are, and some of them; see below. */
    public Slice<Row, String> children(
            Selection selection, PointInTime when, Order order, boolean descending, String after, int limit) {
        return children(selection, when, sizes(selection, when), order, descending, after, limit);
    }

    /** Some of them after a place in the list, as an earlier answer gave it; null: from the first. */
    public Slice<Row, String> children(
            Selection selection,
            PointInTime when,
            Sizes sizes,
            Order order,
            boolean descending,
            String after,
            int limit) {
        ListPlace place = ListPlace.read(after);
        List<Placed> found;
        if (isIndexed(selection, when, order)) {
            List<UUID> next = new TodaysWalk(listed, selection, when, order, descending).after(place, limit + 1);
            found = page(next, selection, when, order, descending);
        } else found = page(selection, when, order, descending, place, limit + 1);
        return slice(found, sizes, limit);
    }

    /** Whether an index has the order, so that there is no need to keep it. */
    public boolean isIndexed(Selection selection, PointInTime when, Order order) {
        return counts.isNow(when) && when.among() == null && TodaysWalk.isFor(selection, order);
    }

    /** Everybody in the list. */
    public OrderedChildren ordered(Selection selection, PointInTime when, Order order, boolean descending) {
        List<ListPlace> shown = new ArrayList<>();
        long erased = places(selection, when, order, descending, shown);
        return new OrderedChildren(order, descending, shown, erased);
    }

    /** The same as it was before something was recorded of these children alone, or null to read it whole. */
    public OrderedChildren ordered(
            OrderedChildren before, Set<UUID> children, Selection selection, PointInTime when, Order order) {
        List<ListPlace> shown = new ArrayList<>();
        places(selection, when.among(children), order, true, shown);
        return before.with(children, shown).orElse(null);
    }

    /** See {@link #children}, out of a list in its order. */
    public Slice<Row, String> children(
            OrderedChildren all,
            Selection selection,
            PointInTime when,
            Order order,
            boolean descending,
            String after,
            int limit) {
        List<UUID> next = all.after(ListPlace.read(after), limit + 1).orElse(null);
        if (next == null) return children(selection, when, all.sizes(), order, descending, after, limit);
        return slice(page(next, selection, when, order, descending), all.sizes(), limit);
    }

    /** Adds those that may be shown, and tells how many may not. */
    private long places(Selection selection, PointInTime when, Order order, boolean descending, List<ListPlace> shown) {
        Map<String, String> same = new HashMap<>();
        long[] erased = new long[1];
        String sql = """
                select k.child_id, k.last_move_on, k.%s as key, x.child_id is not null
                from (%s) k left join erasure x on x.child_id = k.child_id order by %s
                """.formatted(order.column, listed.ranked(selection, when, order), order.by(descending));
        listed.bound(sql, selection, when).query(row -> {
            if (row.getBoolean(4)) erased[0]++;
            else
                shown.add(new ListPlace(
                        row.getObject(1, UUID.class),
                        same.computeIfAbsent(row.getString(2), Function.identity()),
                        same.computeIfAbsent(row.getString(3), Function.identity())));
        });
        return erased[0];
    }

    private static Slice<Row, String> slice(List<Placed> found, Sizes sizes, int limit) {
        return new Slice<>(
                sizes.total(),
                sizes.notShown(),
                found.stream().limit(limit).map(Placed::row).toList(),
                found.size() > limit ? Optional.of(found.get(limit - 1).place().text()) : Optional.empty());
    }

    /** Of these children, who are a few: in every table the database looks for them, instead of for everybody. */
    private List<Placed> page(
            List<UUID> children, Selection selection, PointInTime when, Order order, boolean descending) {
        PointInTime ofThem = when.among(Set.copyOf(children));
        return page(selection.among(children), ofThem, order, descending, null, children.size());
    }

    private List<Placed> page(
            Selection selection, PointInTime when, Order order, boolean descending, ListPlace after, int most) {
        String sql = """
                select * from (%s) k where not exists (select 1 from erasure x where x.child_id = k.child_id) %s
                order by %s limit :limit
                """.formatted(
                        listed.all(selection, when),
                        after == null ? "" : "and " + order.after(descending),
                        order.by(descending));
        return ListPlace.bind(after, listed.bound(sql, selection, when))
                .param("limit", most)
                .query((row, n) -> new Placed(
                        row(row),
                        new ListPlace(
                                row.getObject("child_id", UUID.class),
                                row.getString("last_move_on"),
                                row.getString(order.column))))
                .list();
    }

    private record Placed(Row row, ListPlace place) {}

    private static Row row(ResultSet row) throws SQLException {
        UUID location = row.getObject("location_id", UUID.class);
        return new Row(
                row.getObject("child_id", UUID.class),
                row.getBoolean("unaccompanied"),
                row.getBoolean("in_transit"),
                row.getBoolean("elsewhere"),
                location,
                location == null ? null : row.getString("place"),
                location == null ? null : LocationKind.valueOf(row.getString("kind")),
                location == null ? null : row.getString("municipality"),
                row.getObject("since", LocalDate.class),
                row.getInt("count"));
    }
}
