/**
 * How often every child has moved, under each live policy.
 *
 * <p>How many a policy flags on a day, and how many are near its threshold, could be counted from what counts. It was, and of a
 * past day that was the longest part of the start page: under a policy with a window each child has to be counted for that day,
 * and to be looked up among those in reception. So the days on which a child is flagged or near are kept ({@code person_reach}),
 * worked out whenever the child is counted anyway, and an index over days finds those of one day. The cost: a move of a child
 * that is near a threshold writes a row or two more for each such policy (with 150 000 children and four policies 773 000 rows,
 * beside 1 970 000 of what counts), and whoever changes what counts, who is near or from when on somebody is no child any more
 * gives the read model another version.
 */
package nl.relocationtracker.projections.counts;
