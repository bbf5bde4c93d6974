package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.projections.locations.LocationCorrections;

/** An opening period that was put right: what, when, by whom and why. */
@Schema(name = "LocationCorrection", description = "An opening period that was put right: what, when, by whom and why.")
record LocationCorrectionAnswer(
        @Schema(description = "What was done.") String kind,
        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "The account that did it.") UUID accountId,

        @Schema(
                description = "The name of that account.",
                types = {"string", "null"})
        String by,

        @Schema(
                description = "Null where nobody is asked: for an earlier period that was recorded later.",
                types = {"string", "null"})
        CorrectionCause why,

        UUID periodId,

        @Schema(description = "How the period was taken to be; null for one that was not known.", nullable = true)
        Version before,

        @Schema(description = "Null for a period that never was.", nullable = true)
        Version after) {

    /** How an opening period was taken to be. */
    @Schema(name = "PeriodVersion", description = "How an opening period was taken to be.")
    record Version(
            LocalDate openedOn,

            @Schema(
                    description = "The first day on which it was not open; null while it was.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate closedOn,

            @Schema(types = {"string", "null"}) ClosureCause cause) {

        private static Version of(LocationCorrections.Version version) {
            return version == null ? null : new Version(version.openedOn(), version.closedOn(), version.cause());
        }
    }

    static LocationCorrectionAnswer of(LocationCorrections.View view) {
        return new LocationCorrectionAnswer(
                view.kind(),
                view.recordedAt(),
                view.account(),
                view.by(),
                view.because(),
                view.periodId(),
                Version.of(view.before()),
                Version.of(view.after()));
    }
}
