package nl.relocationtracker.projections.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.projections.counts.ChildrenThen.Order;
import nl.relocationtracker.projections.counts.ChildrenThen.Selection;
import nl.relocationtracker.projections.counts.ChildrenThen.State;
import nl.relocationtracker.projections.reading.PointInTime;

/** Goes through the list of today along an index, so that a page costs what is on it, however long the list is. */
final class TodaysWalk {

    private static final String OF_COUNTED = """
            select child_id from ((%1$s) union all (%2$s)) k order by %3$s limit :limit
            """;

    private static final String PART = """
            select k.child_id, k.count, k.last_move_on from (%1$s) k
            where exists (select 1 from stay s where s.child_id = k.child_id and %2$s)
              and not exists (select 1 from erasure x where x.child_id = k.child_id) %3$s
              and k.count >= :least and k.count <= :most
            order by %4$s limit :limit
            """;

    /** Nobody leaves on a day to come: who is there today has no end. */
    private static final String SINCE = """
            select child_id from (
                select s.child_id, coalesce(s.departed_on, s.left_on, s.arrived_on) as since from stay s
                where coalesce(s.transit_until, s.left_on, 'infinity') = 'infinity' and %1$s
                  and not exists (select 1 from erasure x where x.child_id = s.child_id)) k
            where true %2$s order by %3$s limit :limit
            """;

    private final ListedChildren listed;
    private final Selection selection;
    private final PointInTime when;
    private final Order order;
    private final boolean descending;

    TodaysWalk(ListedChildren listed, Selection selection, PointInTime when, Order order, boolean descending) {
        this.listed = listed;
        this.selection = selection;
        this.when = when;
        this.order = order;
        this.descending = descending;
    }

    /** Few of many are found sooner by what they are few by. */
    static boolean isFor(Selection selection, Order order) {
        boolean many = selection.kinds() == null && selection.unaccompanied() == null && selection.among() == null;
        boolean every = selection.least() <= 0 && selection.most() == Integer.MAX_VALUE;
        boolean here = selection.state() == State.IN_RECEPTION || selection.state() == State.AT_LOCATION;
        if (!many) return false;
        if (order == Order.COUNT) return here || selection.state() == State.ANYWHERE;
        return order == Order.SINCE && here && every;
    }

    /** The next of the list, in its order. */
    List<UUID> after(ListPlace place, int most) {
        String there = ListedChildren.condition(selection.state(), when);
        if (order == Order.SINCE)
            return found(SINCE.formatted(there, further(place), order.by(descending)), place, most);
        String counted = OF_COUNTED.formatted(
                part(CountsOfDay.kept("1"), there, place),
                part(CountsOfDay.due(when, false), there, place),
                order.by(descending));
        String uncounted = "select child_id from (" + part(CountsOfDay.uncounted(when), there, place) + ") k";
        boolean atUncounted = place != null && place.key().equals("0");
        List<UUID> next = new ArrayList<>();
        if (selection.least() > 0) return found(counted, place, most);
        if (descending) {
            if (!atUncounted) next.addAll(found(counted, place, most));
            if (next.size() < most) next.addAll(found(uncounted, place, most - next.size()));
        } else {
            if (place == null || atUncounted) next.addAll(found(uncounted, place, most));
            if (next.size() < most) next.addAll(found(counted, place, most - next.size()));
        }
        return next;
    }

    private String part(String counted, String there, ListPlace place) {
        return PART.formatted(counted, there, further(place), order.by(descending));
    }

    private String further(ListPlace place) {
        return place == null ? "" : "and " + order.after(descending);
    }

    private List<UUID> found(String sql, ListPlace place, int most) {
        return ListPlace.bind(place, listed.bound(sql, selection, when))
                .param("limit", most)
                .query(UUID.class)
                .list();
    }
}
