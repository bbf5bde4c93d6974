/** Reading locations.csv and stays.csv: what a file is, what its rows say, and what is wrong with them. */
package nl.relocationtracker.api.importing.file;
