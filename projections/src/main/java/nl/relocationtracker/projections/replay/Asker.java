package nl.relocationtracker.projections.replay;

import java.util.List;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.projections.person.Pseudonyms;

/**
 * For whom a run is.
 *
 * @param earlier selections that it may not be near to; empty for those who care for the children
 * @param pseudonyms null where no single children are wanted
 */
record Asker(List<Selection> earlier, Pseudonyms pseudonyms) {

    /** Whoever cares for the children, and asks for figures. */
    static final Asker NEAR_CHILDREN = new Asker(List.of(), null);

    Asker {
        earlier = List.copyOf(earlier);
    }
}
