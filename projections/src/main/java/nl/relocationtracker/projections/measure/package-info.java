/**
 * Reads what measures over many children are computed from.
 *
 * <p>Only children who were at a place of the kinds asked about in the days asked about are read, all their stays up to then at
 * once and in order, and each is folded by core: so a figure here and one about a single child cannot disagree. The cost is that
 * of the stays of those children, some hundred thousand rows where there are many.
 */
package nl.relocationtracker.projections.measure;
