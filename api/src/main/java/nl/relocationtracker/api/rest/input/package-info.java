/**
 * Reads requests strictly: what is unknown, of another type or out of bounds is refused, and all of it at once.
 *
 * <p>Path, query, headers and body are read whole before anything is done. A misspelt parameter or property would
 * otherwise be ignored, and its sender believe that it was heard.
 */
package nl.relocationtracker.api.rest.input;
