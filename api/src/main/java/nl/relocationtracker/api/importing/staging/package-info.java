/**
 * What an import has read, waiting in the database: so that the rows of one child come together, wherever they stand in a
 * file of any size.
 */
package nl.relocationtracker.api.importing.staging;
