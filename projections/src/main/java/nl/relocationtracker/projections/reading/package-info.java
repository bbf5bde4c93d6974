/** The two times of every reading, and the pages of a list. */
package nl.relocationtracker.projections.reading;
