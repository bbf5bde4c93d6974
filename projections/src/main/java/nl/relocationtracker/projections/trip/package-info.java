/**
 * Fewer messages to the database. A command waits for each answer, and each answer wakes two programs: that costs more than
 * most of what is asked.
 *
 * <p>The events of a command and the rows of all read models go in one message, and so do a lock and what is read under it. The
 * cost: what is gathered is not there yet for whoever reads in the same transaction, so read models read before they write; and
 * a failure tells of the whole message, so that somebody else having been first is told from the name of the constraint.
 */
package nl.relocationtracker.projections.trip;
