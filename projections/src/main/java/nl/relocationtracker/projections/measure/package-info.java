/**
 * Reads what measures over many children are computed from.
 *
 * <p>Only children who were at a place of the kinds asked about in the days asked about are read, all their stays up to then at
 * once and in order, and each is folded by core: so a figure here and one about a single child cannot disagree. The cost is that
 * of the stays of those children, some hundred thousand rows where there are many.
 *
 * <p>For how long children have been in emergency reception is asked on the start page, of any day. There it took a quarter of a
 * second to read their stays; the same fold is therefore made when something is recorded, and its passages are kept
 * ({@code emergency_passage}). The cost: other kinds, or another meaning of how long, is another version of the read model. And
 * where a location turns out to have been of another kind, its children are looked at again, as for their counts, some time
 * after that was recorded: asked about a moment between the two, those of whom something else was recorded meanwhile are told of
 * as before it.
 */
package nl.relocationtracker.projections.measure;
