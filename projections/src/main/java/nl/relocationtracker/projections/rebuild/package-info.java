/**
 * Makes all read models anew from the events, beside those that are live, while everybody reads and records on.
 *
 * <p>A rebuild makes the tables of a new generation, takes one snapshot, folds every stream of it once into the rows of all
 * read models and copies them into the tables, which have no indexes yet. In the same snapshot it compares them with the live
 * tables. Then it makes the indexes, and folds again every stream that has grown since, in rounds, until few are left. With
 * these it keeps writers waiting: it takes the lock of which every writer holds a share, with a time-out of up to two seconds and as
 * many tries as it takes, folds the last, and moves the row that says which generation is live. Readers stay on the
 * generation that they began with; it is dropped when no transaction is left from before the move.
 *
 * <p>Decisions and what they cost. The lock of the one rebuild that may run is held by the transaction that moves the row in
 * the end: whoever loses the one has lost the other, so two can never move it, also behind a pooler; the cost is a transaction
 * that stays open for as long as a rebuild takes (it holds no snapshot). Rows are written in the transaction of the snapshot,
 * because no other can see both sides; a failure leaves dead rows in tables that are dropped anyway, and the tables themselves
 * are made in a transaction of their own before, so that a crash of the server leaves no files that nobody knows of. A stream
 * that has grown is folded as a whole and not continued: that is right for whatever was recorded, an erasure too, and streams
 * are short. Children who have to be counted again because a location changed meanwhile are queued in the new generation, as
 * live. The rebuild never tells anything: it writes tables, and outbox and alerts come from recording alone.
 *
 * <p>A difference stops the move until somebody accepts it, except in a read model whose version was raised, where other rows
 * are what is wanted. {@code Part} says what need not be the same and is not compared.
 *
 * <p>A verification folds into temporary tables of one transaction, compares as a rebuild does, and asks of both sides what no
 * table can say of itself ({@code Rules}), and which households are apart. It names everything, however much; a rebuild notes the
 * first thousand rows of each part, because it keeps them.
 *
 * <p>Measured once on two very busy cores with 32 935 events of the demo, which give 134 296 rows: to copy the same columns out
 * and the rows in, and to make their indexes, took 2.4 to 3.5 seconds; a rebuild in a warm program about 10, of which comparing
 * took 2.7. Most of the rest is folding: what is found of a child at each moment, and writing rows as text. That is about a third
 * of the limit; half of it is wanted.
 */
package nl.relocationtracker.projections.rebuild;
