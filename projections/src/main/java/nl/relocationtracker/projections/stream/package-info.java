/**
 * The one reader of streams: everything that happened to each child and each location, whole and oldest first, as of one
 * snapshot. Whoever reads the history again reads it here: a rebuild, a verification, what makes some rows anew when the
 * program starts or a location turned out to be otherwise, and what else asks for all of it.
 *
 * <p>The server sorts and sends by COPY, which takes a fraction of the time of rows fetched one by one; what is sent is read
 * as it comes in and decoded by whoever takes it, on as many threads as they have. No more than a few groups of streams are in
 * memory at any time. The cost: locations are read in a pass of their own before the children, because what is made of a child
 * asks where it was; and the server needs room on disk to sort what does not fit in memory.
 */
package nl.relocationtracker.projections.stream;
