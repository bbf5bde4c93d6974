/**
 * The two times of every reading, and the pages of a list.
 *
 * <p>A reading is fixed by a position of the store and a moment of knowledge. The moment alone does not fix it: it is taken
 * before a transaction commits, and an import may state an old one, so an event can come in later that was known earlier.
 * Every answer gives a position up to which nothing can come in any more. Asked with it, a stream that has events after the
 * position is read as it was known just before the first of them, by the moments that its rows carry anyway. That costs
 * nothing where no event after the position was recorded by the moment asked about, which is looked up first and takes as long
 * as going through the events after the position. What the rows do not tell is when children were counted again because
 * something of the past of a location changed: until that is done (the policies say how many wait) a count may still change.
 */
package nl.relocationtracker.projections.reading;
