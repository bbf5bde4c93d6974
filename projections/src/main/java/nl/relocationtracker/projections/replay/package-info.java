/**
 * Answers questions about history: from the events, by the one fold, as a job that waits for its turn.
 *
 * <p>A run reads one snapshot, cut off at the position and the moment that its question is fixed at, and folds every child once for
 * all measures, days and policies. Nothing is written but the answer: exact, and what the disclosure rules leave of it, so that
 * reading it later is reading a row, and a rule that is changed later does not change what was answered. The cost: both forms are
 * kept, some hundreds of kilobytes a question, until their term is over.
 *
 * <p>One runs at a time in each copy of the program. Whose account has waited longest since its last one began is next, so that many
 * questions of one do not keep another waiting. Whoever runs one holds the lock of a row in a transaction of its own: killed, it lets go
 * of it, and the next copy that looks begins again with the question as it was fixed. The cost is a transaction that stays open as
 * long as a run; it holds no snapshot.
 *
 * <p>Whoever is outside of the circle that cares for the children gets no answer about a selection that differs in 1 to 9 children
 * (the least figure of the disclosure rules, less one) from an earlier one of the same account or project, on any of the days that are
 * asked about: subtracting one from the other would point at these. Kept of each earlier question are the words of its selection, some
 * hundred bytes, for good; who they select is looked at again, exactly, while the children are read for the next one. The cost: each
 * earlier selection with other words is one more look at each child and day. What was selected is compared as the later question
 * knows it: the same words at another position are the same selection, or nobody could ask again next month. What three or more
 * selections would tell together is not looked at.
 *
 * <p>Within a project an answer has a row for each child. Rows wait in a temporary table until all are read, because only then it is
 * known how many share what would be told, and are written with the answer in the order of their pseudonyms. Memory holds a number for
 * each different sequence, and no rows.
 */
package nl.relocationtracker.projections.replay;
