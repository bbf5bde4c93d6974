package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.child.Whereabouts;
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
        List<ChangedStay> changed,

        @Schema(description = "Every temporary stay, and nights elsewhere, that are others for it.")
        List<ChangedAbsence> changedAbsences) {

    /** A stay before and after a correction. */
    @Schema(name = "CorrectedStay", description = "A stay before and after a correction.")
    record ChangedStay(
            UUID stayId,

            @Schema(description = "Null for a stay that was not known before.", nullable = true)
            StayVersion before,

            @Schema(description = "Null for a stay that never was.", nullable = true)
            StayVersion after) {

        static ChangedStay of(CorrectionView.Changed<CorrectionView.StayVersion> changed) {
            return new ChangedStay(changed.id(), StayVersion.of(changed.before()), StayVersion.of(changed.after()));
        }
    }

    /** An absence before and after a correction. */
    @Schema(name = "CorrectedAbsence", description = "An absence before and after a correction.")
    record ChangedAbsence(
            UUID absenceId,

            @Schema(description = "Null for one that was not known before.", nullable = true)
            AbsenceVersion before,

            @Schema(description = "Null for one that never was.", nullable = true)
            AbsenceVersion after) {

        static ChangedAbsence of(CorrectionView.Changed<CorrectionView.AbsenceVersion> changed) {
            return new ChangedAbsence(
                    changed.id(), AbsenceVersion.of(changed.before()), AbsenceVersion.of(changed.after()));
        }
    }

    /** How a stay was taken to be. */
    @Schema(name = "StayVersion", description = "How a stay was taken to be.")
    record StayVersion(
            UUID locationId,
            LocalDate arrivedOn,

            @Schema(
                    types = {"string", "null"},
                    format = "date")
            LocalDate leftOn,

            @Schema(description = "The end was inferred by the program.")
            boolean endInferred,

            @Schema(description = "The reception period that it belongs to, from 1.")
            int spell,

            @Schema(
                    description = "How the child came into reception; null for a stay that a relocation began.",
                    types = {"string", "null"})
            Origin origin,

            @Schema(
                    description = "Why the child moved there; null for a placement.",
                    types = {"string", "null"})
            Reason reason,

            @Schema(types = {"string", "null"}) DecidedBy decidedBy,

            @Schema(
                    description = "The remark made with the reason.",
                    types = {"string", "null"})
            String note,

            @Schema(description = "Null when the child went straight on, or stayed.", nullable = true)
            TransitVersion transit,

            @Schema(description = "Null when the child did not leave reception after it.", nullable = true)
            StayDeparture departure) {

        private static StayVersion of(CorrectionView.StayVersion stay) {
            if (stay == null) return null;
            return new StayVersion(
                    stay.locationId(),
                    stay.arrivedOn(),
                    stay.leftOn(),
                    stay.endInferred(),
                    stay.spell(),
                    stay.origin(),
                    stay.reason(),
                    stay.decidedBy(),
                    stay.note(),
                    stay.inTransitAfter() ? new TransitVersion(stay.transitTo(), stay.inTransitUntil()) : null,
                    stay.departedOn() == null ? null : departure(stay));
        }

        private static StayDeparture departure(CorrectionView.StayVersion stay) {
            Destination destination = stay.destination();
            ReportedTo reportedTo = stay.reportedTo();
            return new StayDeparture(stay.departedOn(), destination, stay.lastSeenOn(), reportedTo);
        }

        /** Says nothing of what was written about the child. */
        @Override
        public String toString() {
            return "StayVersion";
        }
    }

    /** On the way, as it was taken to be. */
    @Schema(name = "TransitVersion", description = "Left, and not yet arrived.")
    record TransitVersion(
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

    /** How an absence was taken to be. */
    @Schema(name = "AbsenceVersion", description = "How a temporary stay, or nights elsewhere, were taken to be.")
    record AbsenceVersion(
            @Schema(description = "The stay during which it was.")
            UUID stayId,

            Whereabouts whereabouts,

            @Schema(
                    types = {"string", "null"},
                    format = "uuid")
            UUID locationId,

            LocalDate from,

            @Schema(
                    types = {"string", "null"},
                    format = "date")
            LocalDate until,

            @Schema(
                    description = "Null when the place was not given up.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate placeGivenUpOn,

            @Schema(
                    description = "From which day on it is a relocation; null: it is none.",
                    types = {"string", "null"},
                    format = "date")
            LocalDate relocationSince,

            Reason reason,
            DecidedBy decidedBy) {

        private static AbsenceVersion of(CorrectionView.AbsenceVersion absence) {
            if (absence == null) return null;
            return new AbsenceVersion(
                    absence.stayId(),
                    absence.whereabouts(),
                    absence.locationId(),
                    absence.from(),
                    absence.until(),
                    absence.placeGivenUpOn(),
                    absence.relocationSince(),
                    absence.reason(),
                    absence.decidedBy());
        }
    }

    static CorrectionAnswer of(CorrectionView view) {
        return new CorrectionAnswer(
                view.kind(),
                view.recordedAt(),
                view.account(),
                view.by(),
                view.why(),
                view.stays().stream().map(ChangedStay::of).toList(),
                view.absences().stream().map(ChangedAbsence::of).toList());
    }

    /** Says nothing of what was written about the child. */
    @Override
    public String toString() {
        return "CorrectionAnswer[" + kind + "]";
    }
}
