/** The tables of imports: jobs, reports, and which number of another system is which child, household or location of ours. */
package nl.relocationtracker.projections.importing;
