package nl.relocationtracker.api.households;

import java.util.List;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import org.springframework.stereotype.Component;

/** Keeps which households are apart. */
@Component
public class HouseholdsApart {

    private final Households households;

    HouseholdsApart(Households households) {
        this.households = households;
    }

    /** See {@link Households#apart(nl.relocationtracker.projections.reading.PointInTime)}. */
    public List<HouseholdView> of(Basis basis) {
        return basis.mended(
                "households apart",
                () -> households.apart(basis.when()),
                (before, children) -> households.apart(before, children, basis.when()));
    }
}
