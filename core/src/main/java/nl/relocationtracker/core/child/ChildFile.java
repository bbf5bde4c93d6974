package nl.relocationtracker.core.child;

import java.util.Optional;
import nl.relocationtracker.core.child.ChildEvent.ChildPlaced;
import nl.relocationtracker.core.child.ChildEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * Everything known of one child: the fold of its stream.
 *
 * @param version how many events are folded
 * @param accompaniment null before the first placement
 * @param household null for a child without one
 * @param details null when none are recorded
 */
public record ChildFile(
        ChildId id,
        long version,
        Timeline timeline,
        Accompaniment accompaniment,
        HouseholdId household,
        SealedDetails details) {

    /** Who the child is, where that was recorded. */
    public record SealedDetails(SealedIn place, Sealed content) {}

    /** A child of which nothing is recorded yet. */
    public static ChildFile empty(ChildId id) {
        return new ChildFile(id, 0, Timeline.EMPTY, null, null, null);
    }

    public boolean isKnown() {
        return version > 0;
    }

    public ChildFile after(ChildEvent event) {
        Timeline next = timeline.after(event, version);
        if (event instanceof PersonalDetailsRecorded recorded)
            return new ChildFile(
                    id,
                    version + 1,
                    next,
                    accompaniment,
                    household,
                    new SealedDetails(placeOf("details"), recorded.details()));
        if (event instanceof ChildPlaced placed)
            return new ChildFile(id, version + 1, next, placed.accompaniment(), placed.householdId(), details);
        return new ChildFile(id, version + 1, next, accompaniment, household, details);
    }

    /** Where a field of the next event stands. */
    SealedIn placeOf(String field) {
        return new SealedIn(id, version, field);
    }

    /** The recorded details, or nothing when there are none or the child's key is destroyed. */
    public Optional<PersonalDetails> opened(Vault vault) {
        return Optional.ofNullable(details).flatMap(known -> vault.details(known.place(), known.content()));
    }
}
