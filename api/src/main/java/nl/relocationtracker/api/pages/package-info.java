/** The pages that people read: the start, a child, a location, the words, and what went wrong. */
package nl.relocationtracker.api.pages;
