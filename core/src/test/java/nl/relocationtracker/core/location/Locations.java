package nl.relocationtracker.core.location;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.location.LocationCommand.CloseLocation;
import nl.relocationtracker.core.location.LocationCommand.OpenLocation;
import nl.relocationtracker.core.location.LocationCommand.ReopenLocation;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;

/** Words for locations: some of them, what is asked of them and what happened to them. */
public final class Locations {

    public static final LocationId TER_APEL = location(1);
    public static final LocationId HEUMENSOORD = location(2);
    public static final LocationId BUDEL = location(3);
    public static final LocationId DRACHTEN = location(4);

    /** Where nobody ever opened anything. */
    public static final LocationId NOWHERE = location(99);

    public static final PeriodId FIRST_PERIOD = new PeriodId(new UUID(3, 1));
    public static final PeriodId SECOND_PERIOD = new PeriodId(new UUID(3, 2));

    private static final String MUNICIPALITY = "Westerwolde";

    private Locations() {}

    private static LocationId location(long number) {
        return new LocationId(new UUID(2, number));
    }

    public static OpenLocation open(LocationId location, LocalDate day) {
        return open(location, "Ter Apel", null, LocationKind.REGULAR, day);
    }

    public static OpenLocation openFosterFamily(LocationId location, String code, LocalDate day) {
        return new OpenLocation(location, FIRST_PERIOD, null, code, null, LocationKind.FOSTER_FAMILY, 2, day);
    }

    public static OpenLocation open(LocationId location, String name, String code, LocationKind kind, LocalDate day) {
        return new OpenLocation(location, FIRST_PERIOD, name, code, MUNICIPALITY, kind, 400, day);
    }

    public static ReopenLocation reopen(LocationId location, LocalDate day) {
        return new ReopenLocation(location, null, SECOND_PERIOD, day, 250);
    }

    public static CloseLocation close(LocationId location, LocalDate day) {
        return new CloseLocation(location, null, day, ClosureCause.CONTRACT_ENDED);
    }

    public static LocationOpened opened(LocationId location, LocalDate day) {
        return opened(location, LocationKind.REGULAR, day);
    }

    public static LocationOpened opened(LocationId location, LocationKind kind, LocalDate day) {
        return new LocationOpened(location, FIRST_PERIOD, "Ter Apel", null, MUNICIPALITY, kind, 400, day);
    }

    public static LocationReopened reopened(LocationId location, LocalDate day) {
        return reopened(location, day, 250);
    }

    /** @param capacity null for as many places as before */
    public static LocationReopened reopened(LocationId location, LocalDate day, Integer capacity) {
        return new LocationReopened(location, SECOND_PERIOD, day, capacity);
    }

    public static LocationClosed closed(LocationId location, LocalDate day) {
        return closed(location, FIRST_PERIOD, day);
    }

    public static LocationClosed closed(LocationId location, PeriodId period, LocalDate day) {
        return new LocationClosed(location, period, day, ClosureCause.CONTRACT_ENDED);
    }
}
