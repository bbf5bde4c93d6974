/**
 * Answers questions about history: from the events, by the one fold, as a job that waits for its turn.
 *
 * <p>A run reads one snapshot, cut off at the position and the moment that its question is fixed at, and folds every child once
 * for all measures, days and policies. Nothing is written but the answer: exact, and what the disclosure rules leave of it, so
 * that reading it later is reading a row, and a rule that is changed later does not change what was answered. The cost: both
 * forms are kept, some hundreds of kilobytes a question, until their term is over.
 *
 * <p>One runs at a time in each copy of the program. Whose account has waited longest since its last one began is next, so that
 * many questions of one do not keep another waiting. Whoever runs one holds the lock of a row in a transaction of its own:
 * killed, it lets go of it, and the next copy that looks begins again with the question as it was fixed. The cost is a
 * transaction that stays open as long as a run; it holds no snapshot.
 *
 * <p>Whoever is outside of the circle that cares for the children gets no answer about a selection that differs in 1 to 9
 * children (the least figure of the disclosure rules, less one) from an earlier one of the same account or project, on any of the
 * days that are asked about: subtracting one from the other would point at these. Kept of each earlier question are the words of
 * its selection, some hundred bytes, for good, and so are those of a selection of which a page told how many it is about, in the
 * same table, whatever copy of the program told it; who they select is looked at again, exactly, while the children are read for
 * the next one. The cost: each earlier selection with other words is one more look at each child and day. What was selected is
 * compared as the later question knows it: the same words at another position, or on another day, are the same selection, or
 * nobody could ask again next month. What happened in between stands behind nothing but the rounding. A question that was
 * answered is answered again, to the byte, whatever was asked in between. That a selection differs in nobody is told by its being
 * answered, and that it differs in one to nine by its being refused: both are what the rule says.
 *
 * <p>What several selections tell together is looked at too ({@code core.disclosure.Combining}): a selection is refused when some
 * sum and difference of it and any number of earlier ones is about a few children, as everybody less those in each kind of
 * location may be. The cost: children are held by which of the selections they are in, each day, and equations of as many
 * unknowns are solved; and whoever has asked about very many selections is refused sooner. What is not looked at: cells within
 * answers. Two selections that differ in thirty children may differ in two of those with eight moves; these two stand behind
 * nothing but the rounding of both figures, by which their difference is known to within 5, and that of n figures to within 2.5
 * n. Nor are the pages that researchers read, which are withheld and rounded by themselves, nor two accounts of people who talk
 * to each other outside of a project.
 *
 * <p>Within a project an answer has a row for each child. Rows wait in a temporary table until all are read, because only then it
 * is known how many share what would be told, and are written with the answer in the order of their pseudonyms. Memory holds a
 * number for each different sequence, and no rows. How many share a row is judged by every column that the project ever had, also
 * where few of them are asked for: a pseudonym joins what is asked for bit by bit. The cost: a project with many columns finds
 * most of its rows cut, and its event logs with them, unless very many children are in it; an operator grants few columns to have
 * more rows. Answers of several days are not held against each other: a project can follow a child from day to day, which is what
 * its pseudonym is for.
 */
package nl.relocationtracker.projections.replay;
