/** How often every child has moved, under each live policy. */
package nl.relocationtracker.projections.counts;
