package nl.relocationtracker.projections.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.child.Whereabouts;

/**
 * Something that was put right.
 *
 * @param kind the name of the event
 * @param account who did it
 * @param by the name of that account; null for an account that is not known here
 * @param why null when nothing was said, or when the child's key is destroyed
 * @param stays those that read otherwise for it
 * @param absences those that read otherwise for it
 */
public record CorrectionView(
        String kind,
        Instant recordedAt,
        UUID account,
        String by,
        String why,
        List<Changed<StayVersion>> stays,
        List<Changed<AbsenceVersion>> absences) {

    public CorrectionView {
        stays = List.copyOf(stays);
        absences = List.copyOf(absences);
    }

    /**
     * How something was taken to be before it, and how after it.
     *
     * @param before null for what was not known before
     * @param after null for what never was
     */
    public record Changed<V>(UUID id, V before, V after) {}

    /**
     * Everything of a stay that a correction can make another. What is null was not so, or is not known.
     *
     * @param note in clear; null when none was made, or when the child's key is destroyed
     * @param inTransitUntil the day of arriving or departing; null also while the child was in transit still
     */
    public record StayVersion(
            UUID locationId,
            LocalDate arrivedOn,
            LocalDate leftOn,
            boolean endInferred,
            int spell,
            Origin origin,
            Reason reason,
            DecidedBy decidedBy,
            String note,
            boolean inTransitAfter,
            UUID transitTo,
            LocalDate inTransitUntil,
            LocalDate departedOn,
            Destination destination,
            LocalDate lastSeenOn,
            ReportedTo reportedTo) {}

    /**
     * Everything of an absence that a correction can make another.
     *
     * @param stayId the stay during which it was
     * @param locationId null when it was at no location of ours
     * @param until null while the child was away
     * @param placeGivenUpOn null when the place was not given up
     * @param relocationSince from which day on it is a relocation; null when it is none
     */
    public record AbsenceVersion(
            UUID stayId,
            Whereabouts whereabouts,
            UUID locationId,
            LocalDate from,
            LocalDate until,
            LocalDate placeGivenUpOn,
            LocalDate relocationSince,
            Reason reason,
            DecidedBy decidedBy) {}
}
