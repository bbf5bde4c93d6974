package nl.relocationtracker.api.locations;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.LocationView.PeriodView;

/** A location as it was on a day, and when it was open. */
@Schema(
        name = "Location",
        description = "A location as it was on the day asked about, and when it was open up to then.")
record LocationAnswer(
        UUID id,
        @Schema(description = "Its ETag; for If-Match.") long version,
        @Schema(types = {"string", "null"}) String name,
        @Schema(types = {"string", "null"}) String code,
        @Schema(types = {"string", "null"}) String municipality,
        LocationKind kind,

        @Schema(
                description = "Shared by locations at one address; null for a foster family.",
                types = {"string", "null"},
                format = "uuid")
        UUID siteId,

        @Schema(
                description = "The location that takes its place; null when none does.",
                types = {"string", "null"},
                format = "uuid")
        UUID successorId,

        @Schema(description = "Whether it is open on that day, also while it winds down.")
        boolean open,

        @Schema(description = "WINDING_DOWN: its closure is announced, and nobody may arrive.")
        LocationState state,

        @Schema(description = "Opening periods, oldest first.")
        List<OpeningPeriod> periods) {

    /** From opening up to, not including, closing. */
    @Schema(description = "From opening up to, not including, closing.")
    record OpeningPeriod(
            UUID id,
            LocalDate openedOn,

            @Schema(
                    description = "The first day on which it is not open; null while it is.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate closedOn,

            @Schema(types = {"string", "null"}) ClosureCause cause,

            @Schema(
                    description = "Places for all residents, on that day or the last of the period; null when unknown.",
                    types = {"integer", "null"})
            Integer capacity,

            @Schema(description = "On that day or the last of the period; null when none was.", nullable = true)
            Announcement announcedClosure,

            @Schema(description = "Since when this is known.")
            Instant recordedFrom) {

        static OpeningPeriod of(PeriodView view) {
            return new OpeningPeriod(
                    view.id(),
                    view.openedOn(),
                    view.closedOn(),
                    view.cause(),
                    view.capacity(),
                    view.announced() == null ? null : Announcement.of(view.announced()),
                    view.recordedFrom());
        }

        /** What is not known of a home: how many live there. */
        OpeningPeriod withoutCapacity() {
            return new OpeningPeriod(id, openedOn, closedOn, cause, null, announcedClosure, recordedFrom);
        }
    }

    /** A closure that was announced: a plan. */
    @Schema(description = "A closure that was announced: a plan.")
    record Announcement(
            @Schema(description = "From this day on nobody may arrive.")
            LocalDate announcedOn,

            @Schema(description = "The first day on which it would not be open.")
            LocalDate closesOn,

            ClosureCause cause) {

        static Announcement of(Announced announced) {
            return new Announcement(announced.announcedOn(), announced.closesOn(), announced.cause());
        }
    }

    /** A location with what its answer stands on. */
    @Schema(name = "LocationAsOf")
    @JsonPropertyOrder({"location", "asOf", "knownAt", "position"})
    record AsOf(
            @JsonUnwrapped LocationAnswer location,

            @Schema(description = "The day asked about.") LocalDate asOf,

            @Schema(description = "The moment of knowledge asked about, in UTC.")
            Instant knownAt,

            @Schema(description = Asked.POSITION_READ) long position) {}

    static LocationAnswer of(LocationView view) {
        return new LocationAnswer(
                view.id(),
                view.version(),
                view.name(),
                view.code(),
                view.municipality(),
                view.kind(),
                view.siteId(),
                view.successorId(),
                view.open(),
                view.state(),
                view.periods().stream().map(OpeningPeriod::of).toList());
    }

    /** Code and kind, and the days that are needed to close or correct it. */
    static LocationAnswer ofFosterFamily(LocationView view) {
        return new LocationAnswer(
                view.id(),
                view.version(),
                null,
                view.code(),
                null,
                view.kind(),
                null,
                null,
                view.open(),
                view.state(),
                view.periods().stream()
                        .map(OpeningPeriod::of)
                        .map(OpeningPeriod::withoutCapacity)
                        .toList());
    }
}
