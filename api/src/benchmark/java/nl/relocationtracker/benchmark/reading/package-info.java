/** How long a reading takes, and whether that grows with the children. */
package nl.relocationtracker.benchmark.reading;
