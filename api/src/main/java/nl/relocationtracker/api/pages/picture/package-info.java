/** What is drawn: days on a line, a child's timeline, the opening periods of a location. */
package nl.relocationtracker.api.pages.picture;
