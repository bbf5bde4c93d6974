package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.Whereabouts;
import nl.relocationtracker.projections.stays.AbsenceView;

/** Nights elsewhere while the place was kept. */
@Schema(name = "StayAbsence", description = "Nights elsewhere while the place was kept.")
record StayAbsence(
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

    static StayAbsence of(AbsenceView view) {
        return new StayAbsence(
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
