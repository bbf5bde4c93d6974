/** The places where children live: what they are from which day on, how they open, wind down, close and open again. */
package nl.relocationtracker.core.location;
