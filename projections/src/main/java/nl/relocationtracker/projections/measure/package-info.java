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
 * after that was recorded. Of whoever waits for it the stays are read, so that figures about one day agree. Asked later about a
 * moment between the two, those of whom something else was recorded meanwhile, or who waited already for another location, are
 * kept as before it: what is asked as known earlier is held against how many the population has, which is read for that too, and
 * where it differs stays are read. What does not differ in number is told as it is kept: of such a moment it may be for how long
 * they were there.
 */
package nl.relocationtracker.projections.measure;
