package nl.relocationtracker.benchmark.stock;

import java.util.UUID;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps when each location was open. */
@ProcessingGroup("register")
class RegisterProjection {

    private final Repositories.Periods periods;

    RegisterProjection(Repositories.Periods periods) {
        this.periods = periods;
    }

    @EventHandler
    void on(LocationOpened event) {
        periods.save(new PeriodEntity(
                event.periodId().value(),
                event.locationId().value(),
                event.kind().name(),
                event.openedOn()));
    }

    @EventHandler
    void on(LocationReopened event) {
        UUID location = event.locationId().value();
        String kind = periods.findFirstByLocationIdOrderByOpenedOnDesc(location)
                .map(period -> period.kind)
                .orElseThrow();
        periods.save(new PeriodEntity(event.periodId().value(), location, kind, event.openedOn()));
    }

    @EventHandler
    void on(LocationClosed event) {
        periods.findById(event.periodId().value()).orElseThrow().closedOn = event.closedOn();
    }
}
