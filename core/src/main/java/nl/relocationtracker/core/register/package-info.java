/** The port through which rules across two aggregates are kept: which location is open that day, who lives there. */
package nl.relocationtracker.core.register;
