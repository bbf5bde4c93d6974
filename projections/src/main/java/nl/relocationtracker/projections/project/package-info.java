/**
 * Projects that operators granted, and the secrets that their pseudonyms are made with.
 *
 * <p>A project is a setting of the house, as rules and receivers are: a table of versions, of which the newest holds. Its secret is
 * wrapped by the master key and read by nothing but what makes pseudonyms. Ended for good, a project loses its secret and every
 * row of a child that was told to it: nobody can make the same pseudonyms again.
 */
package nl.relocationtracker.projections.project;
