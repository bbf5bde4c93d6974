package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One child as it is known now, and as it was known at earlier moments. */
public interface Past {

    Subject now();

    /** As the earlier knowledge has it with which the answer is compared; nothing while nothing was known of it. */
    Optional<Subject> since();

    /** The kinds of the events recorded of it since that earlier knowledge. */
    List<String> eventsSince();

    /**
     * As it was known at the end of a day, with everything that an import brought of it since: another system knew that before.
     * What was recorded by hand before such an import is in it too, because the import was decided upon that. Nothing while nothing
     * was known of it.
     */
    Optional<Subject> endOf(LocalDate day);

    /** The kinds of the events recorded of it since what {@link #endOf} tells of that day. */
    List<String> eventsAfter(LocalDate day);
}
