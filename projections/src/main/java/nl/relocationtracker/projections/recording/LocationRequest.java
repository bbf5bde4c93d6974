package nl.relocationtracker.projections.recording;

import java.util.List;
import java.util.function.Function;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;

/** What an import wants recorded of one location; see {@link ChildRequest}. */
public record LocationRequest(LocationId locationId, Function<LocationPeriods, List<LocationCommand>> commands) {}
