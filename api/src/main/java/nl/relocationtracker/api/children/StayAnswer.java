package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.locations.LocationReference;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.child.Whereabouts;
import nl.relocationtracker.core.location.LocationKind;
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
        Arrival relocation,

        @Schema(description = "The end was inferred by the program.")
        boolean endInferred,

        @Schema(
                description = "The end that was stated, where another was inferred.",
                types = {"string", "null"},
                format = "date")
        LocalDate statedLeftOn,

        @Schema(description = "Null when the child went straight on, or stayed.", nullable = true)
        Transit transit,

        @Schema(description = "Null when the child did not leave reception after it.", nullable = true)
        Departure departure,

        @Schema(description = "Nights elsewhere while the place was kept, oldest first.")
        List<Absence> absences,

        boolean unaccompanied,

        @Schema(description = "Since when this is known, in UTC.")
        Instant recordedFrom,

        @Schema(description = "What the location became while the child lived there, oldest first.")
        List<Became> became) {

    /** What a location became while a child lived there. */
    @Schema(name = "StayBecame", description = "What a location became while a child lived there.")
    record Became(
            @Schema(description = "The first day on which it was so.")
            LocalDate from,

            @Schema(description = "The name, or the code of a foster family.")
            String name,

            LocationKind kind,

            @Schema(types = {"string", "null"}) String municipality) {

        static Became of(StayView.Became became) {
            return new Became(became.from(), became.location(), became.kind(), became.municipality());
        }
    }

    /** A relocation, as the stay shows it that it began. */
    @Schema(name = "StayRelocation", description = "A relocation, as the stay shows it that it began.")
    record Arrival(
            @Schema(
                    description = "Its number as counted by every-relocation, from 1; null when it does not count.",
                    types = {"integer", "null"})
            Integer number,

            @Schema(description = "The location that the child came from.")
            UUID from,

            @Schema(
                    description = "Null for a return from whereabouts unknown.",
                    types = {"string", "null"})
            Reason reason,

            @Schema(types = {"string", "null"}) DecidedBy decidedBy,

            @Schema(
                    description = "Nobody said who decided.",
                    types = {"boolean", "null"})
            Boolean decidedByInferred,

            @Schema(
                    description = "The destination that an imported file gave as the reason, which is then UNKNOWN.",
                    types = {"string", "null"})
            Destination sourceCode) {}

    /** Left, and not yet arrived. */
    @Schema(name = "StayTransit", description = "Left, and not yet arrived.")
    record Transit(
            @Schema(
                    description = "Null when not known.",
                    types = {"string", "null"},
                    format = "uuid")
            UUID to,

            @Schema(
                    description = "The day of arriving or departing; null while in transit.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate until) {}

    /** Out of reception. */
    @Schema(name = "StayDeparture", description = "Out of reception.")
    record Departure(
            @Schema(description = "The first day out of reception.")
            LocalDate on,

            Destination destination,

            @Schema(
                    types = {"string", "null"},
                    format = "date")
            LocalDate lastSeenOn,

            @Schema(types = {"string", "null"}) ReportedTo reportedTo) {}

    /** Nights elsewhere while the place was kept. */
    @Schema(name = "StayAbsence", description = "Nights elsewhere while the place was kept.")
    record Absence(
            UUID id,
            Whereabouts whereabouts,

            @Schema(
                    description = "Where, when that is a location that is known here.",
                    types = {"string", "null"},
                    format = "uuid")
            UUID locationId,

            @Schema(description = "The first night is the one that begins on this day.")
            LocalDate from,

            @Schema(
                    description = "The day of coming back; null while it was away.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate until,

            @Schema(description = "With more nights than this it is a relocation.")
            int limitNights,

            @Schema(
                    description =
                            "From which day on it is a relocation, counted as one of its first day; null: it is none.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate relocationSince,

            @Schema(
                    description =
                            "The number of that relocation as counted by every-relocation, from 1; null when it does not count.",
                    types = {"integer", "null"})
            Integer number,

            Reason reason,
            DecidedBy decidedBy) {

        static Absence of(AbsenceView view) {
            return new Absence(
                    view.absenceId(),
                    view.whereabouts(),
                    view.locationId(),
                    view.from(),
                    view.until(),
                    view.limitNights(),
                    view.relocationSince(),
                    view.relocation(),
                    view.reason(),
                    view.decidedBy());
        }
    }

    static StayAnswer of(StayView view, List<AbsenceView> absences) {
        return new StayAnswer(
                view.stayId(),
                locationOf(view),
                view.arrivedOn(),
                view.leftOn(),
                view.spell(),
                view.origin(),
                view.movedFrom() == null
                        ? null
                        : new Arrival(
                                view.relocation(),
                                view.movedFrom(),
                                view.reason(),
                                view.decidedBy(),
                                view.decidedByInferred(),
                                view.sourceCode()),
                view.endInferred(),
                view.statedLeftOn(),
                view.inTransitAfter() ? new Transit(view.transitTo(), view.inTransitUntil()) : null,
                view.departedOn() == null
                        ? null
                        : new Departure(view.departedOn(), view.destination(), view.lastSeenOn(), view.reportedTo()),
                absences.stream()
                        .filter(absence -> absence.stayId().equals(view.stayId()))
                        .map(Absence::of)
                        .toList(),
                view.unaccompanied(),
                view.recordedFrom(),
                view.became().stream().map(Became::of).toList());
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
