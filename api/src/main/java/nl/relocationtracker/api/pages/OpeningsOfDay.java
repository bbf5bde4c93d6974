package nl.relocationtracker.api.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.projections.locations.Churn;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.Churns.Caused;
import nl.relocationtracker.projections.reading.Lengthy;
import org.springframework.stereotype.Component;

/** Keeps how often each location opened and closed, and what its closings caused. */
@Component
public class OpeningsOfDay {

    private static final String RELOCATIONS = "relocations";

    private final Churns churns;

    OpeningsOfDay(Churns churns) {
        this.churns = churns;
    }

    private record Kept(Openings openings, Map<Caused, Long> caused) implements Lengthy {

        static Kept of(List<Churn> all, Map<Caused, Long> caused) {
            return new Kept(Openings.of(all, caused), caused);
        }

        @Override
        public int length() {
            return openings.all().size();
        }
    }

    /** Of all locations. */
    public List<Churn> all(Basis basis) {
        return of(basis).all();
    }

    Openings of(Basis basis) {
        Map<Caused, Long> caused = basis.sum("by closure", churns::byClosure);
        return basis.mended(
                        "openings",
                        () -> Kept.of(withoutRelocations(basis), caused),
                        // Most of what is recorded of a child has nothing to do with a closing: then the sum is the one
                        // it was.
                        (kept, children) -> kept.caused() == caused
                                ? kept
                                : Kept.of(kept.openings().all(), caused))
                .openings();
    }

    /**
     * Only what is shown, to somebody from whom nothing is withheld: what the closings of all locations caused is one number, which
     * takes the database half as long.
     */
    Openings shown(Basis basis) {
        List<Churn> all = withoutRelocations(basis);
        List<Churn> turning = Openings.turning(all);
        // Whenever these are others something was recorded of a location, and nothing is kept of either sum.
        Map<Caused, Long> theirs = basis.sum("by closure of the few", when -> churns.byClosureOf(ids(turning), when));
        Map<String, Long> any =
                basis.sum("by any closure", when -> Map.of(RELOCATIONS, churns.relocationsByClosureOf(ids(all), when)));
        return new Openings(
                Churn.Totals.of(all).with(any.getOrDefault(RELOCATIONS, 0L)), Openings.with(turning, theirs), null);
    }

    private static List<UUID> ids(List<Churn> churns) {
        return churns.stream().map(Churn::locationId).toList();
    }

    private List<Churn> withoutRelocations(Basis basis) {
        return basis.ofLocations("openings of locations", () -> churns.withoutRelocations(basis.when()));
    }
}
