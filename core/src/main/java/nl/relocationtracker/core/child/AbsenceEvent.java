package nl.relocationtracker.core.child;

import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.StayId;

/** A child was elsewhere while its place was kept. */
public sealed interface AbsenceEvent extends ChildEvent {

    /**
     * The child is elsewhere while its place is kept.
     *
     * @param limitNights with more nights than this it is a relocation
     */
    record TemporaryStayBegun(
            ChildId childId,
            AbsenceId absenceId,
            StayId stayId,
            Whereabouts whereabouts,
            LocalDate from,
            int limitNights,
            Move move)
            implements AbsenceEvent {}

    /** @param placeGivenUp whether the place was given up on that day, instead of the child coming back */
    record TemporaryStayEnded(ChildId childId, AbsenceId absenceId, LocalDate endedOn, boolean placeGivenUp)
            implements AbsenceEvent {}

    /**
     * @param locationId where, when it is a location of ours; or null
     * @param until the day of coming back
     * @param limitNights with more nights than this it is a relocation
     */
    record NightsElsewhereRecorded(
            ChildId childId,
            AbsenceId absenceId,
            StayId stayId,
            LocationId locationId,
            LocalDate from,
            LocalDate until,
            int limitNights,
            Move move)
            implements AbsenceEvent {}

    /** A temporary stay, or nights elsewhere, that never were. */
    record AbsenceRetracted(ChildId childId, AbsenceId absenceId, Sealed why) implements AbsenceEvent {}
}
