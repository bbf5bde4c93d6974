package nl.relocationtracker.projections.live;

import java.time.Instant;
import nl.relocationtracker.core.location.LocationPeriods;

/** What a request did to one location. */
public record LocationChange(LocationPeriods before, LocationPeriods after, Instant recordedAt) {}
