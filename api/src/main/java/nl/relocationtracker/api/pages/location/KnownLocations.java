package nl.relocationtracker.api.pages.location;

import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** The locations that have a page: all but foster families, which are homes. */
@Component
class KnownLocations {

    private final Locations locations;
    private final Grounds grounds;
    private final TransactionTemplate reading;

    KnownLocations(Locations locations, Grounds grounds, PlatformTransactionManager transactions) {
        this.locations = locations;
        this.grounds = grounds;
        this.reading = GenerationTransactions.ofOnePlan(transactions);
    }

    /** At one moment. */
    <T> T read(Supplier<T> question) {
        return reading.execute(status -> question.get());
    }

    /** As it is today. */
    LocationView today(UUID id) {
        return read(() -> locations.location(new LocationId(id), grounds.asOfToday()))
                .filter(location -> location.kind() != LocationKind.FOSTER_FAMILY)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
