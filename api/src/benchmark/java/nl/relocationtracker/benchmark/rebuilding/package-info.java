/** How fast all read models are made anew. */
package nl.relocationtracker.benchmark.rebuilding;
