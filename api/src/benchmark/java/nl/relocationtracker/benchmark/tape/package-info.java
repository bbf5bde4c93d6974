/** What the program asks of its database, kept so that it can be asked again without the program. */
package nl.relocationtracker.benchmark.tape;
