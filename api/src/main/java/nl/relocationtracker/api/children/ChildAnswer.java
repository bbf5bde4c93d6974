package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.locations.LocationReference;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Destination;

/** A child: where it is, with whom, and how often it moved. */
@Schema(name = "Child", description = "A child: where it is, with whom, and how often it moved.")
record ChildAnswer(
        UUID id,

        @Schema(description = "Its ETag, when asked about the present; for If-Match.")
        long version,

        State state,

        @Schema(description = "Where it lives; null when in transit or departed.", nullable = true)
        LocationReference location,

        @Schema(description = "Where it was sent; null unless in transit, and when nobody knows.", nullable = true)
        LocationReference transitTo,

        @Schema(
                description =
                        "The first day in that state; in transit the first on which it was not at its place any more.",
                types = {"string", "null"},
                format = "date")
        LocalDate since,

        @Schema(
                description = "Null unless departed.",
                types = {"string", "null"})
        Destination destination,

        Accompaniment.Company accompaniment,

        @Schema(
                description = "Whether a guardian is appointed; null when not known.",
                types = {"boolean", "null"})
        Boolean guardian,

        boolean unaccompanied,

        @Schema(
                types = {"string", "null"},
                format = "uuid")
        UUID householdId,

        @Schema(description = "One for each live policy.") List<PolicyCount> counts,
        LocalDate asOf,
        @Schema(description = "In UTC.") Instant knownAt,

        @Schema(description = Asked.POSITION_READ) long position) {

    /** Where a child stands. */
    enum State {
        NOT_YET_PLACED,
        IN_RECEPTION,
        IN_TRANSIT,
        DEPARTED
    }

    /** How often a child moved under a policy. */
    @Schema(description = "How often a child moved under a policy.")
    record PolicyCount(
            String policy,
            int version,

            @Schema(
                    description = "From this count on the child is flagged; null when the policy flags nobody.",
                    types = {"integer", "null"},
                    format = "int32")
            Integer threshold,

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
            LocalDate lastMoveOn) {}
}
