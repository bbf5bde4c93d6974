package nl.relocationtracker.api.pages;

import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.Churns.Caused;
import org.springframework.stereotype.Component;

/** Keeps how often each location opened and closed, and what its closings caused. */
@Component
class OpeningsOfDay {

    private final Churns churns;

    OpeningsOfDay(Churns churns) {
        this.churns = churns;
    }

    /** Of all locations, those that opened most often first. */
    List<Churn> of(Basis basis) {
        List<Churn> all = basis.ofLocations("openings", () -> churns.withoutRelocations(basis.when()));
        Map<Caused, Long> caused = basis.sum("by closure", churns::byClosure);
        return all.stream()
                .map(churn -> churn.with(
                        caused.getOrDefault(new Caused(churn.locationId(), false), 0L),
                        caused.getOrDefault(new Caused(churn.locationId(), true), 0L)))
                .toList();
    }
}
