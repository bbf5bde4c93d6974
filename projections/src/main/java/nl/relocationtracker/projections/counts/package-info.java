/**
 * How often every child has moved, under each live policy.
 *
 * <p>How many a policy flags on a day, and how many are near its threshold, could be counted from what counts. That was done,
 * and of a past day it was the longest part of the start page: under a policy with a window each child has to be counted for
 * that day, and to be looked up among those in reception. So the days on which a child is flagged or near are kept
 * ({@code person_reach}), worked out when the child is counted anyway, and an index over days finds those of one day. The cost:
 * whoever comes near a threshold gets rows for it, with the move that brings it there: five at 150 000 children for each of
 * them, a fifth more to write than without, and whoever changes what counts has to think of these days too.
 */
package nl.relocationtracker.projections.counts;
