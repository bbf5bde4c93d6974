/** How fast a history is imported. */
package nl.relocationtracker.benchmark.importing;
