/**
 * Fewer messages to the database. A command waits for each answer, and each answer wakes two programs: that costs more than
 * most of what is asked.
 */
package nl.relocationtracker.projections.trip;
