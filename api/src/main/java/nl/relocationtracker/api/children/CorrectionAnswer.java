package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.projections.stays.CorrectionView;

/** Something that was put right: what, when, by whom and why. */
@Schema(name = "Correction", description = "Something that was put right: what, when, by whom and why.")
record CorrectionAnswer(
        @Schema(description = "What was done.") String kind,
        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "The account that did it.") UUID accountId,

        @Schema(
                description = "The name of that account.",
                types = {"string", "null"})
        String by,

        @Schema(
                description = "What was wrong; null when nothing was said.",
                types = {"string", "null"})
        String why,

        @Schema(description = "Every stay that is another for it.")
        List<Changed> changed) {

    /** A stay before and after a correction. */
    @Schema(name = "CorrectedStay", description = "A stay before and after a correction.")
    record Changed(
            UUID stayId,

            @Schema(description = "Null for a stay that was not known before.", nullable = true)
            Version before,

            @Schema(description = "Null for a stay that never was.", nullable = true)
            Version after) {

        static Changed of(CorrectionView.Changed changed) {
            Stay known = changed.before() == null ? changed.after() : changed.before();
            return new Changed(known.id().value(), Version.of(changed.before()), Version.of(changed.after()));
        }
    }

    /** How a stay was taken to be. */
    @Schema(name = "StayVersion", description = "How a stay was taken to be.")
    record Version(
            UUID locationId,
            LocalDate arrivedOn,

            @Schema(
                    types = {"string", "null"},
                    format = "date")
            LocalDate leftOn,

            @Schema(
                    description = "The first day out of reception after it; null when the child did not depart.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate departedOn) {

        private static Version of(Stay stay) {
            if (stay == null) return null;
            return new Version(
                    stay.location().value(),
                    stay.arrivedOn(),
                    stay.leftOn(),
                    stay.departure() == null ? null : stay.departure().on());
        }
    }

    static CorrectionAnswer of(CorrectionView view) {
        return new CorrectionAnswer(
                view.kind(),
                view.recordedAt(),
                view.account(),
                view.by(),
                view.why(),
                view.changed().stream().map(Changed::of).toList());
    }
}
