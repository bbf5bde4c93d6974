package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.api.locations.LocationReference;
import nl.relocationtracker.projections.counts.ChildCount;

/** A child in a list, and how often it moved under the policy of the list. */
@Schema(description = "A child in a list, and how often it moved under the policy of the list.")
record CountedChild(
        UUID id,

        @Schema(description = "What counts under the policy on the day asked about.")
        int count,

        boolean flagged,

        @Schema(
                description = "The first day of those without a break on which the threshold is reached.",
                types = {"string", "null"},
                format = "date")
        LocalDate flaggedSince,

        @Schema(
                description = "The day on which the flag lapses if nothing happens; null when it does not.",
                types = {"string", "null"},
                format = "date")
        LocalDate flaggedUntil,

        @Schema(
                types = {"string", "null"},
                format = "date")
        LocalDate lastMoveOn,

        @Schema(description = "Where it lives; null when in transit, elsewhere or departed.", nullable = true)
        LocationReference location,

        boolean inTransit,

        @Schema(description = "Away from a place that was given up, and without another yet.")
        boolean elsewhere,

        boolean unaccompanied) {

    static CountedChild of(ChildCount count) {
        return new CountedChild(
                count.childId(),
                count.count(),
                count.flagged(),
                count.flaggedSince(),
                count.flaggedUntil(),
                count.lastMoveOn(),
                count.locationId() == null
                        ? null
                        : new LocationReference(
                                count.locationId(), count.location(), count.kind(), count.municipality()),
                count.inTransit(),
                count.elsewhere(),
                count.unaccompanied());
    }
}
