/**
 * Generations of the read models: all tables that are made from events stand together in a schema {@code g1}, {@code g2}, ...,
 * and a row says which of them is live, so that they can be made anew beside the one that is read.
 *
 * <p>The transaction manager reads that row when a transaction begins and puts the schema first in the path, so SQL names
 * tables by their bare names and no method has to know. What reads a read model outside of a transaction fails ("relation does
 * not exist"), always and in the first test that does it; that is meant, because between two statements of its own the
 * generation could be another. Who writes holds an advisory lock shared for the transaction; whoever moves the row holds it
 * alone. The cost is one round trip for each transaction.
 *
 * <p>A new column: add it to the file of its read model in {@code read-models/} and to the class that writes the table. A new
 * table: {@code create table} there, its keys and indexes below {@code -- when filled}. Same columns, other rows: raise the
 * version in the first line. No migration: a database of another shape is made anew from its events.
 */
package nl.relocationtracker.projections.generation;
