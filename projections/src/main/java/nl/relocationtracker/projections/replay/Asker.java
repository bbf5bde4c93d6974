package nl.relocationtracker.projections.replay;

import java.util.List;
import java.util.Set;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.projections.person.Pseudonyms;

/**
 * For whom a run is.
 *
 * @param earlier selections that it may not be near to; empty for those who care for the children
 * @param pseudonyms null where no single children are wanted
 * @param granted every column that the project ever had: what is asked for bit by bit can be put together by pseudonym, so how many
 *     children share a row is judged by all of them
 */
record Asker(List<Selection> earlier, Pseudonyms pseudonyms, Set<RowColumn> granted) {

    /** Whoever cares for the children, and asks for figures. */
    static final Asker NEAR_CHILDREN = new Asker(List.of(), null, Set.of());

    Asker {
        earlier = List.copyOf(earlier);
        granted = Set.copyOf(granted);
    }
}
