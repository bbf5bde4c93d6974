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
 * <p>Transactions have connections of their own ({@link nl.relocationtracker.projections.generation.GenerationConnections}),
 * on which the path stays as it is from one transaction to the next. Were it set for each transaction alone, PostgreSQL 18
 * would report that to the driver twice each time, which then forgets all that it had prepared: of a relocation that was two
 * thirds of what the database computed. Connections outside of transactions have the path without a generation. The cost is a
 * second pool of up to twelve connections. Behind a pooler that hands out another connection for each transaction it is as
 * right, and slower.
 *
 * <p>In a transaction that writes, the plans of its statements are kept (generic plans); in one that only reads each question is
 * planned for what it asks. PostgreSQL by itself would plan anew whatever names an array of ids, as nearly all that a command
 * asks does, because it takes an array of one to be cheaper than the ten that it assumes; that was up to a quarter of what it
 * computed for a relocation. The cost: a statement of a transaction that writes has to be good by one plan, whatever its
 * parameters are, so a condition that a parameter switches off belongs into the text of the statement instead. The same holds
 * for what reads all that belongs to one thing, a child's file, a location, the children of a caseworker, what the few children
 * of the start page are called: it says so by the
 * label {@link nl.relocationtracker.projections.generation.GenerationTransactions#ONE_PLAN}, and of the location's page two
 * thirds of what the database computed was planning. A list says it not: by one plan children by count took twice as long.
 *
 * <p>A question is answered from an index alone only where the database has noted that everybody sees all rows of a page.
 * PostgreSQL notes that when a fifth of a table has changed, and once after many rows were added: of what a rebuild writes too
 * early, while its transaction lasts, and then not until a fifth has come on top. So the program asks for it itself, after a
 * rebuild and whenever a tenth of a table's pages may have changed ({@link
 * nl.relocationtracker.projections.generation.VisibilityMap}). Without it the start page of a past day took one and a half times as
 * long on 150,000 children (database 1,350 instead of 900 ms). The cost: one and a half seconds of cleaning there, at most every ten
 * minutes in each copy of the program; while a transaction lasts for long, as a large question to history does, it is done again in
 * vain; and what is deleted at the end of a table stays on disk until the next rebuild, to be used again.
 *
 * <p>A new column: add it to the file of its read model in {@code read-models/} and to the class that writes the table. A new
 * table: {@code create table} there, its keys and indexes below {@code -- when filled}. Same columns, other rows: raise the
 * version in the first line. No migration: a database of another shape is made anew from its events.
 */
package nl.relocationtracker.projections.generation;
