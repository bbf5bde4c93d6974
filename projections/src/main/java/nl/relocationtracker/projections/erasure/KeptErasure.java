package nl.relocationtracker.projections.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;

/**
 * An erasure as it is noted outside the database, with nothing in it that the event does not hold.
 *
 * @param account who erased, or null when nobody knows any more
 * @param departure how the child left reception, which the backup may not know; null when it was never in it
 * @param numbers by which imports know the child, unreadable: they keep it from coming back
 */
record KeptErasure(
        PersonalDetailsErased event,
        Instant recordedAt,
        UUID account,
        KeptDeparture departure,
        List<KeptNumber> numbers) {

    record KeptDeparture(LocalDate on, Destination destination) {}

    /** @param key HMAC of the number, in base64 */
    record KeptNumber(String source, String key) {}
}
