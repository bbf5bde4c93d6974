package nl.relocationtracker.projections.counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;

/**
 * A child that was below the threshold of a policy and, by what was recorded now, has reached it.
 *
 * @param by the stay or absence with which it did
 * @param since the first day on which it is flagged
 * @param recordedAt when that was recorded
 */
public record Crossing(ChildId child, CountingPolicy policy, UUID by, LocalDate since, Instant recordedAt) {}
