package nl.relocationtracker.projections.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import nl.relocationtracker.core.counting.Places;

/**
 * The moments at which something changed for each of some children, with what else was known then.
 *
 * @param all of each child, oldest first
 * @param places those that were asked about
 */
public record Turns(
        List<List<ChildChange>> all,
        IdentityHashMap<ChildChange, Remembered> ofWhom,
        IdentityHashMap<ChildChange, Places> places) {

    public static Turns of(Collection<Remembered> children) {
        List<List<ChildChange>> all = new ArrayList<>();
        IdentityHashMap<ChildChange, Remembered> ofWhom = new IdentityHashMap<>();
        for (Remembered child : children) {
            all.add(child.turns());
            child.turns().forEach(turn -> ofWhom.put(turn, child));
        }
        return new Turns(all, ofWhom, new IdentityHashMap<>());
    }

    /** The locations of the child as they were known at that moment. */
    public Places around(ChildChange turn) {
        return places.computeIfAbsent(turn, asked -> ofWhom.get(asked).around(asked));
    }

    /** Whether an import brought what was recorded last of the child by then. */
    public boolean isImported(ChildChange turn) {
        return ofWhom.get(turn).isImported(turn);
    }
}
