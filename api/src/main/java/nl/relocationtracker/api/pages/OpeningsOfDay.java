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
public class OpeningsOfDay {

    private final Churns churns;

    OpeningsOfDay(Churns churns) {
        this.churns = churns;
    }

    /** Of all locations. */
    public List<Churn> all(Basis basis) {
        return of(basis).all();
    }

    Openings of(Basis basis) {
        Map<Caused, Long> caused = basis.sum("by closure", churns::byClosure);
        return basis.mended(
                "openings",
                () -> Openings.of(
                        basis.ofLocations("openings of locations", () -> churns.withoutRelocations(basis.when())),
                        caused),
                // Most of what is recorded of a child has nothing to do with a closing: then the sum is the one it was.
                (kept, children) -> kept.caused() == caused ? kept : Openings.of(kept.all(), caused));
    }
}
