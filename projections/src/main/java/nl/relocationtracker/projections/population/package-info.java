/** How many children are in reception on a day, by kind of location. */
package nl.relocationtracker.projections.population;
