/**
 * The register on PostgreSQL: an advisory lock per location, and what is recorded there.
 *
 * <p>Whoever lets a child arrive, stay longer or sleep for some nights somewhere takes the location's lock shared; whoever
 * records anything of the location itself takes it alone, with those of the locations that it names: a closing must not miss
 * a child, and a child must not be counted by what the location is no more.
 * The lock is taken in a statement of its own before anything is read, because a statement reads as of its own start and
 * would not see what the lock made it wait for; both go in one message. Locks are taken in one order, so that two requests cannot wait for each
 * other. A location is folded from its events, which are few. The cost is one round trip per command, and that a closing waits for the placements under way at that location,
 * and they for it; placements do not wait for one another.
 */
package nl.relocationtracker.projections.register;
