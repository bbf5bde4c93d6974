package nl.relocationtracker.projections.live;

import java.time.Instant;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Vault;

/**
 * What a request did to one child.
 *
 * @param recordedAt the moment of recording of all its events
 * @param detailsBefore who the child was known to be before it
 * @param details who the child is known to be after it
 * @param birthBefore when the child was known to be born before it; nothing when that was unknown
 * @param birth when the child is known to be born after it, or which ages are left of that
 */
public record ChildChange(
        ChildFile before,
        ChildFile after,
        Instant recordedAt,
        Optional<PersonalDetails> detailsBefore,
        Optional<PersonalDetails> details,
        Optional<Birth> birthBefore,
        Optional<Birth> birth) {

    /** What is known of its birth is what these details say, or what is left of them. */
    public ChildChange(
            ChildFile before,
            ChildFile after,
            Instant recordedAt,
            Optional<PersonalDetails> detailsBefore,
            Optional<PersonalDetails> details) {
        this(before, after, recordedAt, detailsBefore, details, born(before, detailsBefore), born(after, details));
    }

    /** @param vault opens what the request recorded of who the child is */
    public static ChildChange of(
            ChildFile before,
            ChildFile after,
            Instant recordedAt,
            Optional<PersonalDetails> detailsBefore,
            Vault vault) {
        if (after.isErased()) return new ChildChange(before, after, recordedAt, detailsBefore, Optional.empty());
        boolean changed = after.details().isPresent() && !after.details().equals(before.details());
        return new ChildChange(before, after, recordedAt, detailsBefore, changed ? after.opened(vault) : detailsBefore);
    }

    private static Optional<Birth> born(ChildFile file, Optional<PersonalDetails> details) {
        return file.isErased() ? file.who().erasure().birth() : details.flatMap(PersonalDetails::birth);
    }

    /** Whether this request recorded who the child is. */
    public boolean detailsChanged() {
        return !details.equals(detailsBefore);
    }
}
