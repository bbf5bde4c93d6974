package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.locations.LocationReference;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.projections.stays.AbsenceView;
import nl.relocationtracker.projections.stays.StayView;

/** One child at one location, with what brought it there and what came after. */
@Schema(name = "Stay", description = "One child at one location, with what brought it there and what came after.")
record StayAnswer(
        UUID id,

        @Schema(description = "As it was on the day of arrival.")
        LocationReference location,

        LocalDate arrivedOn,

        @Schema(
                description = "The first day that it was not there any more; null while it lives there.",
                types = {"string", "null"},
                format = "date")
        LocalDate leftOn,

        @Schema(description = "The reception period that it belongs to, from 1.")
        int spell,

        @Schema(
                description = "How the child came into reception; null for a stay that a relocation began.",
                types = {"string", "null"})
        Origin origin,

        @Schema(description = "The relocation that began it; null for a placement or a return.", nullable = true)
        StayArrival relocation,

        @Schema(description = "The end was inferred by the program.")
        boolean endInferred,

        @Schema(
                description = "The end that was stated, where another was inferred.",
                types = {"string", "null"},
                format = "date")
        LocalDate statedLeftOn,

        @Schema(description = "Null when the child went straight on, or stayed.", nullable = true)
        StayTransit transit,

        @Schema(description = "Null when the child did not leave reception after it.", nullable = true)
        StayDeparture departure,

        @Schema(description = "Nights elsewhere while the place was kept, oldest first.")
        List<StayAbsence> absences,

        boolean unaccompanied,

        @Schema(description = "Since when this is known, in UTC.")
        Instant recordedFrom,

        @Schema(description = "What the location became while the child lived there, oldest first.")
        List<StayBecame> became) {

    static StayAnswer of(StayView view, List<AbsenceView> absences, ToldMoves moves) {
        return new StayAnswer(
                view.stayId(),
                locationOf(view),
                view.arrivedOn(),
                view.leftOn(),
                view.spell(),
                view.origin(),
                StayArrival.of(view, moves),
                view.endInferred(),
                view.statedLeftOn(),
                StayTransit.of(view, moves),
                StayDeparture.of(view),
                absences.stream()
                        .filter(absence -> absence.stayId().equals(view.stayId()))
                        .map(StayAbsence::of)
                        .toList(),
                view.unaccompanied(),
                view.recordedFrom(),
                view.became().stream().map(StayBecame::of).toList());
    }

    static LocationReference locationOf(StayView view) {
        return new LocationReference(view.locationId(), view.location(), view.kind(), view.municipality());
    }

    /** As it was on the last day of the stay that was asked about. */
    static LocationReference lastLocationOf(StayView view) {
        StayView.Became last = view.lately();
        return new LocationReference(view.locationId(), last.location(), last.kind(), last.municipality());
    }
}
