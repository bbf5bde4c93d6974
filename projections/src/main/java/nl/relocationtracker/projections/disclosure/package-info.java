/**
 * How much those who do not care for the children may know, and who made it more.
 *
 * <p>The rules of the program hold until somebody changes them. One operator makes them stricter, at once. What tells more (a rule, a
 * selection near to an earlier one, more columns of a project that there is) is proposed by one operator with a reason and is in force
 * once another confirms it; the table itself refuses the same account for both. Rules that take force overtake every proposal of rules that
 * still waits, because that was weighed against others. The environment of the program can only make rules stricter, whatever
 * was confirmed.
 *
 * <p>The cost: a person with two accounts is two here, so accounts of operators have to be people's own. A first grant of a project is one
 * operator's, with purpose and ground: its pseudonyms are its own, and nothing that it is told can be joined to what another project has.
 * Columns that are added later are joined by their pseudonyms to what was taken home before, so they take two. An answer keeps the
 * rules that it was made under, and a selection that was allowed stays so for that account and project.
 */
package nl.relocationtracker.projections.disclosure;
