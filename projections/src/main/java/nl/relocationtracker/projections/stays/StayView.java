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
import nl.relocationtracker.core.location.LocationKind;

/**
 * A stay as one reads it in a timeline, [arrivedOn, leftOn), with what came before and after it.
 *
 * @param leftOn null while the child lives there on the day asked about
 * @param location the name of the location, or its code, on the day of arrival
 * @param kind of the location on the day of arrival
 * @param municipality that of the day of arrival; null when unknown
 * @param origin how the child came into reception by the placement that began it; null when a move did
 * @param relocation the number of the relocation that began the stay, as counted by every-relocation from 1; null when no
 *     relocation began it, or one that does not count
 * @param movedFrom the location that the child was relocated from; null when no relocation began the stay
 * @param reason why the child moved here; null for a placement
 * @param sourceCode the destination that a file gave as the reason of the move; null when it gave none
 * @param endInferred the end was inferred by the program
 * @param statedLeftOn the end that was stated where another was inferred
 * @param inTransitUntil the day on which the transit after this stay ended; null when there was none or it goes on
 * @param inTransitAfter whether the child was in transit after this stay
 * @param transitTo where the child was sent; null when unknown or not in transit
 * @param departedOn the first day out of reception after this stay; null when the child did not depart
 * @param recordedFrom since when this is known
 * @param became what the location became while the child lived there, up to the day asked about
 */
public record StayView(
        UUID stayId,
        UUID locationId,
        String location,
        LocationKind kind,
        String municipality,
        LocalDate arrivedOn,
        LocalDate leftOn,
        int spell,
        Origin origin,
        Integer relocation,
        UUID movedFrom,
        Reason reason,
        DecidedBy decidedBy,
        Boolean decidedByInferred,
        Destination sourceCode,
        boolean endInferred,
        LocalDate statedLeftOn,
        boolean inTransitAfter,
        UUID transitTo,
        LocalDate inTransitUntil,
        LocalDate departedOn,
        Destination destination,
        LocalDate lastSeenOn,
        ReportedTo reportedTo,
        boolean unaccompanied,
        Instant recordedFrom,
        List<Became> became) {

    public StayView {
        became = List.copyOf(became);
    }

    /**
     * What the location became while the child lived there.
     *
     * @param from the first day on which it was so
     * @param location its name, or its code
     */
    public record Became(LocalDate from, String location, LocationKind kind, String municipality) {}

    /** What the location is on the day asked about, or was when the child left. */
    public Became lately() {
        return became.isEmpty() ? new Became(arrivedOn, location, kind, municipality) : became.get(became.size() - 1);
    }

    StayView with(List<Became> known) {
        return new StayView(
                stayId,
                locationId,
                location,
                kind,
                municipality,
                arrivedOn,
                leftOn,
                spell,
                origin,
                relocation,
                movedFrom,
                reason,
                decidedBy,
                decidedByInferred,
                sourceCode,
                endInferred,
                statedLeftOn,
                inTransitAfter,
                transitTo,
                inTransitUntil,
                departedOn,
                destination,
                lastSeenOn,
                reportedTo,
                unaccompanied,
                recordedFrom,
                known);
    }
}
