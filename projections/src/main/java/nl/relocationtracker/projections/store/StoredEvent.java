package nl.relocationtracker.projections.store;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with where and when it was recorded.
 *
 * @param stream the child or location
 * @param sequence its number in the stream, from 0
 * @param recordedAt in microseconds
 */
public record StoredEvent(UUID stream, long sequence, Instant recordedAt, Object payload) {}
