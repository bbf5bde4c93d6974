/** Answers about the past: the two times asked about, the position of the store they stand on, and pages of lists. */
package nl.relocationtracker.api.rest.reading;
