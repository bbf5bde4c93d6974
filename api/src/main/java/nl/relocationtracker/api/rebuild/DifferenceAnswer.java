package nl.relocationtracker.api.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.relocationtracker.projections.rebuild.Difference;

/** Where a table was not what the events say. */
@Schema(
        name = "Difference",
        description = "Values of what is sealed, or from which a birth date can be reckoned, are null.")
record DifferenceAnswer(
        String table,

        @Schema(
                description = "Null where a whole row is too much or missing.",
                types = {"string", "null"})
        String column,

        Difference.Kind kind,
        boolean stops,

        @Schema(types = {"string", "null"}) UUID childId,

        @Schema(types = {"string", "null"}) UUID locationId,

        @Schema(description = "Which row.") String row,

        @Schema(
                description = "What stood there.",
                types = {"string", "null"})
        String live,

        @Schema(
                description = "What the events say.",
                types = {"string", "null"})
        String folded) {

    static DifferenceAnswer of(Difference difference) {
        return new DifferenceAnswer(
                difference.table(),
                difference.column(),
                difference.kind(),
                difference.stops(),
                difference.child(),
                difference.location(),
                difference.key(),
                difference.live(),
                difference.folded());
    }
}
