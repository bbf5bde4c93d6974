/** The places where children live: how they open, close and open again. */
package nl.relocationtracker.core.location;
