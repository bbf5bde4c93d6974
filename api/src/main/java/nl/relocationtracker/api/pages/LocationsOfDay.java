package nl.relocationtracker.api.pages;

import java.util.List;
import java.util.Objects;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.locations.Locations.Selection;
import org.springframework.stereotype.Component;

/** Keeps which locations there were by a day; foster families are homes, and not among them. */
@Component
public class LocationsOfDay {

    /** More than the country has. */
    private static final int ALL = 10_000;

    private static final Selection EVERY = new Selection(null, null);

    private final Locations locations;

    LocationsOfDay(Locations locations) {
        this.locations = locations;
    }

    /** By name. */
    public List<LocationView> of(Basis basis) {
        return basis.ofLocations(
                "locations",
                () -> locations.locations(EVERY, basis.when(), null, ALL).items());
    }

    /** Those whose name or municipality is what somebody typed, or is like it. */
    public static List<LocationView> called(String typed, List<LocationView> all) {
        return PlaceSearch.find(typed, all, one -> one.label() + " " + Objects.toString(one.municipality(), ""))
                .places();
    }
}
