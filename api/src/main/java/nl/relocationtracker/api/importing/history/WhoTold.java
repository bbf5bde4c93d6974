package nl.relocationtracker.api.importing.history;

import java.util.Optional;
import java.util.SortedMap;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.PersonalDetails;

/** What an import has to know of a child beside its file: who the child is, and who told what is recorded. */
public interface WhoTold {

    /** When the child is recorded to have been born; nothing when that is unknown. */
    Optional<Birth> birth();

    /** Everything ever recorded of who the child is, by the number of the event. Asked only where a file differs. */
    SortedMap<Long, PersonalDetails> details();

    /** Whether an earlier import of the same system told it, and no person here or other system. */
    boolean isSameSource(long sequence);
}
