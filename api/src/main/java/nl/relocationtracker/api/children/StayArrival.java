package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.projections.stays.StayView;

/** A relocation, as the stay shows it that it began. */
@Schema(name = "StayRelocation", description = "A relocation, as the stay shows it that it began.")
record StayArrival(
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
                description =
                        "What an imported file gave as the reason and is none of ours: a destination, or a code that "
                                + "is not known; the reason is then UNKNOWN.",
                types = {"string", "null"})
        String sourceCode) {

    /** Null for a placement or a return. */
    static StayArrival of(StayView view, ToldMoves moves) {
        if (view.movedFrom() == null) return null;
        return new StayArrival(
                view.relocation(),
                view.movedFrom(),
                view.reason(),
                view.decidedBy(),
                view.decidedByInferred(),
                moves.sourceCodeOfArrival(view.stayId()));
    }

    /** Says nothing of what a file said. */
    @Override
    public String toString() {
        return "StayArrival[" + number + "]";
    }
}
