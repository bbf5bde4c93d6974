package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.Days.april;
import static nl.relocationtracker.core.Days.february;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.location.Locations.FIRST_PERIOD;
import static nl.relocationtracker.core.location.Locations.SECOND_PERIOD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;

/** One command and one event of every kind, which together are the history of a location. */
public final class LocationSamples {

    public static final List<LocationCommand> COMMANDS = List.of(
            Locations.open(TER_APEL, march(1)),
            Locations.announce(TER_APEL, march(2), april(10)),
            Locations.changeClosingDay(TER_APEL, march(3), april(12)),
            Locations.withdraw(TER_APEL, march(4)),
            Locations.changeCapacity(TER_APEL, 300, march(5)),
            Locations.convert(TER_APEL, LocationKind.EMERGENCY, march(6)),
            Locations.describe(TER_APEL, "Ter Apel II", "Westerwolde", march(7)),
            Locations.close(TER_APEL, march(8)),
            Locations.reopen(TER_APEL, march(20)),
            Locations.earlier(TER_APEL, new PeriodId(new UUID(3, 3)), february(20), february(22)),
            Locations.correct(TER_APEL, FIRST_PERIOD, february(28), march(9)),
            Locations.retractOpening(TER_APEL, SECOND_PERIOD),
            Locations.retractClosure(TER_APEL, FIRST_PERIOD),
            Locations.accept(TER_APEL, Locations.FINDING));

    public static final List<LocationEvent> EVENTS = List.of(
            Locations.opened(TER_APEL, march(1)),
            Locations.announced(TER_APEL, march(2), april(10)),
            Locations.closingDayChanged(TER_APEL, march(3), april(12)),
            Locations.withdrawn(TER_APEL, march(4)),
            Locations.capacityChanged(TER_APEL, 300, march(5)),
            Locations.converted(TER_APEL, LocationKind.EMERGENCY, march(6)),
            Locations.described(TER_APEL, "Ter Apel II", "Westerwolde", march(7)),
            Locations.closed(TER_APEL, march(8)),
            Locations.reopened(TER_APEL, march(20)),
            new LocationReopened(TER_APEL, new PeriodId(new UUID(3, 3)), february(20), null),
            Locations.closed(TER_APEL, new PeriodId(new UUID(3, 3)), february(22)),
            Locations.corrected(TER_APEL, FIRST_PERIOD, february(28), march(9)),
            Locations.openingRetracted(TER_APEL, SECOND_PERIOD),
            Locations.closureRetracted(TER_APEL, FIRST_PERIOD),
            Locations.accepted(TER_APEL, Locations.FINDING));

    private LocationSamples() {}
}
