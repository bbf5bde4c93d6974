/**
 * What the rows of one child or location mean: commands, given what is recorded already. Pure: nothing is read or written.
 */
package nl.relocationtracker.api.importing.history;
