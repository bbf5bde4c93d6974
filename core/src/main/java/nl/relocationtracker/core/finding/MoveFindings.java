package nl.relocationtracker.core.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Stay.Transit;
import nl.relocationtracker.core.timeline.Timeline;

/** What is wrong about how a child went from one place to the next: why, whereto, and in which order. */
record MoveFindings(ChildId child, Timeline timeline) {

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        Stay before = null;
        for (Stay stay : timeline.stays()) {
            if (before != null) between(before, stay, found);
            leaving(stay, found);
            before = stay;
        }
        for (Absence absence : timeline.absences())
            if (absence.relocationSince() != null)
                reason(absence.move(), false, absence.id().value(), null, absence.from(), found);
        return found;
    }

    private void between(Stay before, Stay stay, List<Found> found) {
        UUID about = stay.id().value();
        if (before.departure() != null) {
            if (before.departure().destination() == Destination.DIED)
                found.add(Found.of(
                        child,
                        FindingCode.AFTER_DEATH,
                        Map.of("departedOn", before.departure().on()),
                        about,
                        stay.location(),
                        stay.arrivedOn()));
            return;
        }
        Transit transit = before.transit();
        reason(stay.move(), transit != null, about, stay.location(), stay.arrivedOn(), found);
        LocationId wanted = transit == null ? null : transit.destination();
        if (wanted != null && !wanted.equals(stay.location()))
            found.add(Found.of(
                    child,
                    FindingCode.RECEIVED_ELSEWHERE,
                    Map.of("locationId", wanted),
                    about,
                    stay.location(),
                    stay.arrivedOn()));
    }

    private void leaving(Stay stay, List<Found> found) {
        UUID about = stay.id().value();
        if (stay.inferredEnd() != null)
            found.add(Found.of(child, FindingCode.OVERLAP_MENDED, Map.of(), about, stay.location(), stay.leftOn()));
        timeline.placeGivenUpOn(stay)
                .ifPresent(day -> found.add(
                        Found.of(child, FindingCode.PLACE_GIVEN_UP, Map.of("day", day), about, stay.location(), day)
                                .until(stay.leftOn())));
        Transit transit = stay.transit();
        if (transit == null) return;
        if (transit.destination() == null)
            found.add(Found.of(
                            child,
                            FindingCode.LEFT_WITHOUT_DESTINATION,
                            Map.of("leftOn", stay.leftOn()),
                            about,
                            stay.location(),
                            stay.leftOn())
                    .until(transit.until()));
        // Of whoever has arrived the move that began the next stay says why.
        boolean arrived = transit.until() != null && stay.departure() == null;
        if (!arrived) reason(transit.move(), false, about, stay.location(), stay.leftOn(), found);
    }

    /** @param move null where nobody has to say why */
    private void reason(
            Move move, boolean afterGap, UUID about, LocationId location, LocalDate day, List<Found> found) {
        if (move == null) return;
        FindingCode code = null;
        if (move.reason() == Reason.OTHER && move.note() == null) code = FindingCode.NOTE_MISSING;
        if (move.reason() == Reason.UNKNOWN) code = unknown(move, afterGap);
        if (code != null) found.add(Found.of(child, code, Map.of(), about, location, day));
    }

    private static FindingCode unknown(Move move, boolean afterGap) {
        if (move.sourceCode() != null) return FindingCode.DESTINATION_AS_REASON;
        if (move.sourceText() != null) return FindingCode.REASON_UNKNOWN;
        return afterGap ? FindingCode.GAP_WITHOUT_REASON : FindingCode.REASON_MISSING;
    }
}
