/** Recording what was decided: one command at a time through Axon, or many children of an import in one transaction. */
package nl.relocationtracker.projections.recording;
