package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.close;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.open;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopen;
import static nl.relocationtracker.core.location.Locations.reopened;

import java.util.List;

/** One command and one event of every kind, which together are the history of a location. */
public final class LocationSamples {

    public static final List<LocationCommand> COMMANDS =
            List.of(open(TER_APEL, march(1)), close(TER_APEL, march(8)), reopen(TER_APEL, march(20)));

    public static final List<LocationEvent> EVENTS =
            List.of(opened(TER_APEL, march(1)), closed(TER_APEL, march(8)), reopened(TER_APEL, march(20)));

    private LocationSamples() {}
}
