package nl.relocationtracker.api.rest.reading;

import java.time.Instant;
import nl.relocationtracker.projections.reading.PointInTime;

/**
 * What an answer stands on.
 *
 * @param when what was read
 * @param knownAt the moment of knowledge, that of the reading itself when none was asked about
 * @param position up to which every event was there and will always have been
 */
public record Basis(PointInTime when, Instant knownAt, long position) {}
