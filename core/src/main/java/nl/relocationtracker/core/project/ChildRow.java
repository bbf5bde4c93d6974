package nl.relocationtracker.core.project;

import java.util.List;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationKind;

/**
 * What a project is told of one child: months and kinds, no days and no names. What is not wanted, or not known, is null.
 *
 * @param cut whether most of it is left out, because too few children share it
 * @param quarterOfEntry as in 2024-1
 * @param moves relocations
 * @param age in whole years
 * @param stays oldest first
 * @param differences on which policies differ from the live ones
 */
public record ChildRow(
        boolean cut,
        String quarterOfEntry,
        LocationKind lastKind,
        Integer moves,
        Boolean unaccompanied,
        Integer age,
        List<Count> counts,
        List<StayRow> stays,
        List<Difference> differences) {

    public ChildRow {
        counts = List.copyOf(counts);
        stays = List.copyOf(stays);
        differences = List.copyOf(differences);
    }

    /**
     * How many count under a policy.
     *
     * @param flagged null where the policy flags nobody
     */
    public record Count(String policy, int count, Boolean flagged) {}

    /**
     * One stay.
     *
     * @param placed whether it began with a placement, and not with a relocation
     * @param arrived the month, as in 2024-03
     * @param left the month; null while the child lives there
     * @param departed whether the child left reception after it
     */
    public record StayRow(
            boolean placed,
            LocationKind kind,
            String arrived,
            String left,
            Reason reason,
            DecidedBy decidedBy,
            boolean departed,
            Destination destination) {}

    /**
     * How a policy differs from the live one.
     *
     * @param beside the live policy
     * @param flagged under which of both the child is flagged
     * @param causes the rules by which one does not count what the other does, by name
     */
    public record Difference(String policy, String beside, Flagged flagged, List<String> causes) {

        public Difference {
            causes = List.copyOf(causes);
        }
    }

    /** Under which of two policies a child is flagged. */
    public enum Flagged {
        BOTH,
        ONLY_ASKED,
        ONLY_LIVE,
        NEITHER
    }

    /** What must not point at the child: everything but on which policies differ, which a project is granted by itself. */
    public ChildRow sequence() {
        return new ChildRow(cut, quarterOfEntry, lastKind, moves, unaccompanied, age, counts, stays, List.of());
    }

    /** What is left of it when too few share it: quarter of entry, last kind and number of moves. */
    public ChildRow cutShort() {
        return new ChildRow(true, quarterOfEntry, lastKind, moves, null, null, List.of(), List.of(), differences);
    }
}
