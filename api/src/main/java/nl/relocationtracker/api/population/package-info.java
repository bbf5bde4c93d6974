/** How many children are in reception on a day. */
package nl.relocationtracker.api.population;
