package nl.relocationtracker.projections.live;

import java.time.Instant;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Vault;

/**
 * What a request did to one child.
 *
 * @param recordedAt the moment of recording of all its events
 * @param detailsBefore who the child was known to be before it
 * @param details who the child is known to be after it
 */
public record ChildChange(
        ChildFile before,
        ChildFile after,
        Instant recordedAt,
        Optional<PersonalDetails> detailsBefore,
        Optional<PersonalDetails> details) {

    /** @param vault opens what the request recorded of who the child is */
    public static ChildChange of(
            ChildFile before,
            ChildFile after,
            Instant recordedAt,
            Optional<PersonalDetails> detailsBefore,
            Vault vault) {
        boolean changed = after.details() != null && !after.details().equals(before.details());
        return new ChildChange(before, after, recordedAt, detailsBefore, changed ? after.opened(vault) : detailsBefore);
    }

    /** Whether this request recorded who the child is. */
    public boolean detailsChanged() {
        return !details.equals(detailsBefore);
    }
}
