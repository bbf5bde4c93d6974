/** How fast a question to history is answered, beside reading the same events. */
package nl.relocationtracker.benchmark.replaying;
