/**
 * Projects in which a researcher sees single children: under a pseudonym, in the columns that an operator granted, in months and kinds.
 *
 * <p>What is told of a child so is pseudonymised and never anonymous: whoever knows a child's history can know its row again. A
 * sequence that too few children share is therefore cut, and what is left of it can still be rare.
 */
package nl.relocationtracker.core.project;
