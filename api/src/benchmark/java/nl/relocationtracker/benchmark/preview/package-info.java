/** What a closing would do, told of a full location, held against what is promised. */
package nl.relocationtracker.benchmark.preview;
