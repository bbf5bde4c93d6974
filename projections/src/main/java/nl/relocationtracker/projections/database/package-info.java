/** The PostgreSQL that the program brings along, and the locks on the folder that holds its data. */
package nl.relocationtracker.projections.database;
