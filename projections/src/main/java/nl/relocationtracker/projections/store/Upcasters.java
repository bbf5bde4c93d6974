package nl.relocationtracker.projections.store;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings an event that was stored in an older revision up to today's, one revision at a time. A step only adds what the
 * older revision meant without saying it; nothing is made up.
 */
final class Upcasters {

    /** Each from the revision that it stands under to the next. */
    private static final Map<String, UnaryOperator<ObjectNode>> STEPS = Map.of(
            "PersonalDetailsRecorded 1", Upcasters::toldWithItsPlacement,
            "PersonalDetailsErased 1", Upcasters::believedThroughout,
            "ChildPlaced 1", Upcasters::arrived,
            "DepartureWithdrawn 1", Upcasters::withNothingAfterIt);

    private Upcasters() {}

    /**
     * @param wanted today's revision
     * @throws IllegalArgumentException for a revision from which no step leads there, such as one of a newer program
     */
    static ObjectNode upToDate(String name, String revision, String wanted, ObjectNode event) {
        ObjectNode next = event;
        for (int at = Integer.parseInt(revision); at != Integer.parseInt(wanted); at++) {
            UnaryOperator<ObjectNode> step = STEPS.get(name + " " + at);
            if (step == null) throw new IllegalArgumentException("cannot read revision " + revision + " of " + name);
            next = step.apply(next);
        }
        return next;
    }

    /** There was no other way yet to record who a child is. */
    private static ObjectNode toldWithItsPlacement(ObjectNode event) {
        return event.put("occasion", "PLACEMENT");
    }

    /** Only what was believed in the end was kept. It holds from the first time on that anybody told who the child was. */
    private static ObjectNode believedThroughout(ObjectNode event) {
        JsonNode ages = event.remove("ages");
        ArrayNode beliefs = event.putArray("beliefs");
        if (ages != null && !ages.isNull()) beliefs.addObject().put("since", 0).set("ages", ages);
        return event;
    }

    /** Nobody could say yet how a child came into reception, which is what this origin says. */
    private static ObjectNode arrived(ObjectNode event) {
        return event.put("origin", "ARRIVED");
    }

    /** Only the last departure could be withdrawn: there was no later stay to say the move of. */
    private static ObjectNode withNothingAfterIt(ObjectNode event) {
        return event;
    }
}
