/** How many relocations a second are recorded, with everything that is read next. */
package nl.relocationtracker.benchmark.recording;
