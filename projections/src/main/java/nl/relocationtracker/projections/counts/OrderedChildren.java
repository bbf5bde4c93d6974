package nl.relocationtracker.projections.counts;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.projections.counts.ChildCounts.Sizes;
import nl.relocationtracker.projections.counts.ChildrenThen.Order;
import nl.relocationtracker.projections.reading.Lengthy;

/** Every child of a list, in its order: what is kept of a list whose order no index has. */
public final class OrderedChildren implements Lengthy {

    private final Order order;
    private final boolean descending;
    private final List<ListPlace> places;
    private final long notShown;

    /** @param notShown how many more of the list are erased, which stay so */
    OrderedChildren(Order order, boolean descending, List<ListPlace> places, long notShown) {
        this.order = order;
        this.descending = descending;
        this.places = places;
        this.notShown = notShown;
    }

    Sizes sizes() {
        return new Sizes(places.size() + notShown, notShown);
    }

    @Override
    public int length() {
        return places.size();
    }

    /** The same when of these children those are in it that are here; nothing when it does not tell where they belong. */
    Optional<OrderedChildren> with(Set<UUID> children, List<ListPlace> here) {
        Map<String, Integer> ranks = ranks();
        if (!here.stream().allMatch(place -> isRanked(place, ranks))) return Optional.empty();
        List<ListPlace> mended = new ArrayList<>(places);
        mended.removeIf(place -> children.contains(place.child()));
        mended.addAll(here);
        mended.sort(comparator(ranks));
        return Optional.of(new OrderedChildren(order, descending, mended, notShown));
    }

    /**
     * Those after a place; null: the first.
     *
     * @return nothing when it does not tell where that place belongs
     */
    Optional<List<UUID>> after(ListPlace place, int most) {
        int from = 0;
        if (place != null) {
            Map<String, Integer> ranks = ranks();
            if (!isRanked(place, ranks)) return Optional.empty();
            Comparator<ListPlace> comparator = comparator(ranks);
            while (from < places.size() && comparator.compare(places.get(from), place) <= 0) from++;
        }
        Collection<ListPlace> some = places.subList(from, Math.min(from + most, places.size()));
        return Optional.of(some.stream().map(ListPlace::child).toList());
    }

    /** Names are ordered as the database has them, which only their order here tells. */
    private Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        if (order == Order.PLACE) for (ListPlace place : places) ranks.putIfAbsent(place.key(), ranks.size());
        return ranks;
    }

    private boolean isRanked(ListPlace place, Map<String, Integer> ranks) {
        return order != Order.PLACE || ranks.containsKey(place.key());
    }

    private Comparator<ListPlace> comparator(Map<String, Integer> ranks) {
        Comparator<ListPlace> child = comparing(place -> place.child().toString());
        if (order == Order.PLACE)
            return comparing((ListPlace place) -> ranks.get(place.key()))
                    .thenComparing(descending ? child.reversed() : child);
        if (order == Order.SINCE) {
            Comparator<ListPlace> since = comparing(ListPlace::key).thenComparing(child);
            return descending ? since.reversed() : since;
        }
        Comparator<ListPlace> count = comparing((ListPlace place) -> Integer.valueOf(place.key()))
                .thenComparing(ListPlace::lastMoveOn)
                .thenComparing(place -> place.child().toString(), reverseOrder());
        return descending ? count.reversed() : count;
    }
}
