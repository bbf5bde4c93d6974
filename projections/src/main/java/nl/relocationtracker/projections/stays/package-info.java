/** The stays of every child: where it was on a day, as known at a moment. */
package nl.relocationtracker.projections.stays;
