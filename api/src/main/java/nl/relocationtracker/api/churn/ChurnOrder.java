package nl.relocationtracker.api.churn;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.relocationtracker.projections.locations.Churns;

/** By which figure the list is sorted, the largest first. */
enum ChurnOrder {
    @JsonProperty("openings")
    OPENINGS(Churns.Sort.OPENINGS),
    @JsonProperty("closures")
    CLOSURES(Churns.Sort.CLOSURES),
    @JsonProperty("reopenings")
    REOPENINGS(Churns.Sort.REOPENINGS),
    @JsonProperty("daysOpen")
    DAYS_OPEN(Churns.Sort.DAYS_OPEN),
    @JsonProperty("relocationsByClosure")
    RELOCATIONS_BY_CLOSURE(Churns.Sort.RELOCATIONS_BY_CLOSURE);

    private final Churns.Sort sort;

    ChurnOrder(Churns.Sort sort) {
        this.sort = sort;
    }

    Churns.Sort sort() {
        return sort;
    }
}
