/** The locations: what they are, when they were open, and what their closings caused. */
package nl.relocationtracker.projections.locations;
