/** The event store on PostgreSQL and everything that is read from it. No HTTP. */
package nl.relocationtracker.projections;
