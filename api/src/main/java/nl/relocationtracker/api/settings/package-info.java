/** What the environment says, and what is made of it: the database, the clock, the master key. */
package nl.relocationtracker.api.settings;
