/** Locations: opening, closing and reopening them, and who lives there. */
package nl.relocationtracker.api.locations;
