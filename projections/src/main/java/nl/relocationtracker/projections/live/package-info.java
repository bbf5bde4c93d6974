/**
 * The read models that are written in the transaction of the command: what a caseworker recorded is what the next page shows.
 *
 * <p>Each is a fold and a table. For every child or location that something happened to, the fold before and the fold after
 * are compared, and only rows that differ are written: the old one gets its recorded-to, the new one its recorded-from. A
 * read model that fails refuses the command. The cost is that a command waits for its rows; the gain is that there is no
 * lag to explain and nothing to catch up.
 */
package nl.relocationtracker.projections.live;
