/** Locations: opening, announcing, closing, converting and correcting them, and who lives there. */
package nl.relocationtracker.api.locations;
