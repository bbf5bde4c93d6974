package nl.relocationtracker.projections.live;

import java.time.Instant;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.person.PersonalDetails;

/**
 * What a request did to one child.
 *
 * @param recordedAt the moment of recording of all its events
 * @param details who the child is, as known after it
 */
public record ChildChange(ChildFile before, ChildFile after, Instant recordedAt, Optional<PersonalDetails> details) {

    /** Whether this request recorded who the child is. */
    public boolean detailsChanged() {
        return after.details() != null && !after.details().equals(before.details());
    }
}
