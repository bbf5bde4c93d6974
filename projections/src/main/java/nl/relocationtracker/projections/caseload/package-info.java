/**
 * What somebody who works at some locations has to do with: who lives there, who is on the way to or from there, what that
 * somebody recorded last.
 *
 * <p>All of it is about now, as known now, and begins with the children of those locations, so that it costs as much as they
 * are many, however large the country is. Who recorded something stands in events alone: an index holds those that people
 * recorded themselves, by account. The cost: each of these is written to one index more; what an import brings is not.
 */
package nl.relocationtracker.projections.caseload;
