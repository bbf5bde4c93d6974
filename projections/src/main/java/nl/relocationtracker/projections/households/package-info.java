/** Households: who belongs to them, and whether they live together. */
package nl.relocationtracker.projections.households;
