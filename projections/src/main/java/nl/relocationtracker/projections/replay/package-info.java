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
 */
package nl.relocationtracker.projections.replay;
