/** Figures over many children, each by its definition: computed from the stays of one child at a time. */
package nl.relocationtracker.core.measure;
