package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.projections.stays.StayView;

/** Left, and not yet arrived. */
@Schema(name = "StayTransit", description = "Left, and not yet arrived.")
record StayTransit(
        @Schema(
                description = "Null when not known.",
                types = {"string", "null"},
                format = "uuid")
        UUID to,

        @Schema(
                description = "The day of arriving or departing; null while in transit.",
                types = {"string", "null"},
                format = "date")
        LocalDate until,

        Reason reason,

        @Schema(
                description = "As that of a relocation.",
                types = {"string", "null"})
        String sourceCode) {

    /** Null for a child that went straight on, or stayed. */
    static StayTransit of(StayView view, ToldMoves moves) {
        if (!view.inTransitAfter()) return null;
        return new StayTransit(
                view.transitTo(),
                view.inTransitUntil(),
                moves.reasonOfTransit(view.stayId()),
                moves.sourceCodeOfTransit(view.stayId()));
    }

    /** Says nothing of what a file said. */
    @Override
    public String toString() {
        return "StayTransit[" + to + "]";
    }
}
