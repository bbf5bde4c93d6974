/** The PostgreSQL that the program brings along, the locks on the folder that holds its data, and transactions beside Spring's. */
package nl.relocationtracker.projections.database;
