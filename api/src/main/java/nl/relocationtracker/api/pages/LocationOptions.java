package nl.relocationtracker.api.pages;

import java.util.List;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.locations.Locations.Selection;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The locations to which something can be kept, by name; foster families are homes, and not among them. */
@Component
public class LocationOptions {

    /** More than the country has. */
    private static final int ALL = 10_000;

    private final Locations locations;
    private final Grounds grounds;

    LocationOptions(Locations locations, Grounds grounds) {
        this.locations = locations;
        this.grounds = grounds;
    }

    @Transactional(readOnly = true)
    public List<Option> all(Language language) {
        return locations.locations(new Selection(null, null), grounds.asOfToday(), null, ALL).items().stream()
                .map(location -> new Option(location.id().toString(), location.label()))
                .sorted((one, other) -> language.order().compare(one.label(), other.label()))
                .toList();
    }
}
