package nl.relocationtracker.api.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.locations.Churns;
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
        Map<UUID, Long> caused = basis.sum("relocations by closure", churns::relocationsByClosure);
        return all.stream()
                .map(churn -> churn.with(caused.getOrDefault(churn.locationId(), 0L)))
                .toList();
    }
}
