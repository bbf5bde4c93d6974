package nl.relocationtracker.projections.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.Whereabouts;

/**
 * Nights elsewhere while a place was kept, [from, until).
 *
 * @param locationId where, when that is a location that is known here
 * @param until the day of coming back; null while the child was away on the day asked about
 * @param limitNights with more nights than this it is a relocation
 * @param relocationSince from which day on it is one; null when it was none on the day asked about
 * @param relocation the number of that relocation, as counted by every-relocation from 1; null when it is none, or does not
 *     count
 * @param recordedFrom since when this is known
 */
public record AbsenceView(
        UUID absenceId,
        UUID stayId,
        Whereabouts whereabouts,
        UUID locationId,
        LocalDate from,
        LocalDate until,
        int limitNights,
        LocalDate relocationSince,
        Integer relocation,
        Reason reason,
        DecidedBy decidedBy,
        Instant recordedFrom) {}
