package nl.relocationtracker.api.churn;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.locations.Churn;

/** How often a location opened and closed, up to and including a day. */
@Schema(description = "How often a location opened and closed, up to and including a day.")
record LocationChurn(
        UUID locationId,
        String name,
        @Schema(types = {"string", "null"}) String municipality,
        LocationKind kind,
        long openings,
        @Schema(description = "Periods that had ended.") long closures,
        @Schema(description = "Openings but the first.") long reopenings,

        @Schema(description = "Days from each opening up to, not including, the closing or the day asked about.")
        long daysOpen,

        @Schema(description = "Relocations of children away from it that were recorded as caused by its closing.")
        long relocationsByClosure) {

    static LocationChurn of(Churn churn) {
        return new LocationChurn(
                churn.locationId(),
                churn.location(),
                churn.municipality(),
                churn.kind(),
                churn.openings(),
                churn.closures(),
                churn.reopenings(),
                churn.daysOpen(),
                churn.relocationsByClosure());
    }

    /** The figures over all locations of a list. */
    @Schema(name = "ChurnTotals", description = "The figures over all locations of the list, not only of this page.")
    record Totals(long openings, long closures, long reopenings, long daysOpen, long relocationsByClosure) {

        static Totals of(Churn.Totals totals) {
            return new Totals(
                    totals.openings(),
                    totals.closures(),
                    totals.reopenings(),
                    totals.daysOpen(),
                    totals.relocationsByClosure());
        }
    }

    /** Some of the list, with the figures of all of it. */
    @Schema(name = "ChurnPage")
    @JsonPropertyOrder({"page", "totals"})
    record WithTotals(@JsonUnwrapped Page<LocationChurn> page, Totals totals) {}
}
