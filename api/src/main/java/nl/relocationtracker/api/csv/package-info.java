/** Text of people's own in files that a spreadsheet opens. */
package nl.relocationtracker.api.csv;
