/**
 * The two times of every reading, and the pages of a list.
 *
 * <p>A reading is fixed by a position of the store and a moment of knowledge. The moment alone does not fix it: it is taken
 * before a transaction commits, and an import may state an old one, so an event can come in later that was known earlier.
 * Every answer gives a position up to which nothing can come in any more. Asked with it, a stream that has events after the
 * position is read as it was known just before the first of them, by the moments that its rows carry anyway. That costs
 * nothing where no event after the position was recorded by the moment asked about, which is looked up first and takes as long
 * as going through the events after the position. What the rows do not tell is when children were counted again because
 * something of the past of a location changed: until that is done (the policies say how many wait) a count may still change.
 *
 * <p>Figures over all children cost as much as there are children. {@link
 * nl.relocationtracker.projections.reading.UntilRecorded} keeps what was answered until something else is recorded, and no
 * longer: read models follow from events, so two snapshots with the same events give the same answer. That two have the same
 * is told by the last position, of a snapshot in which nothing earlier was still missing; what is not known to be complete
 * is not kept, nor is anything while rows are made in the background (counts after something of the past of a location
 * changed, a new policy, findings). Of another day, generation or reader nothing is kept that could be mistaken: these are part
 * of the question or of what is compared; how figures are told to whom is decided at each asking.
 *
 * <p>A move of one child does not make anybody read all of them again. Of a sum, what the children of whom something was
 * recorded since were in it, read as known at the position where it was kept, is taken away, and what they are now is added: the
 * rows know both, and the same query reads them, {@link nl.relocationtracker.projections.reading.PointInTime#among} those
 * children. Of few children each query has one plan, which is kept; of everybody it is planned for the day. A list in an order
 * that no index has loses these children and gets them back where they belong. Read whole is what
 * followed an event of a location (kinds and counts may depend on it), an erasure (the rows do not know any more), an event at
 * the very moment of an earlier one of its stream, or more than five hundred events; and the beginning of a list, when one of
 * those in it has changed and somebody else may take the place. The cost: whoever asks first on a day, after
 * a start or after one of these waits for the reading, and answers, lists of half a million identifiers among them, stay in the
 * memory of each copy of the program. Whoever changes read models beside the program, or gives it keys that were missing, starts
 * every copy again.
 *
 * <p>Those who were in reception on a past day, in emergency reception, flagged or near, are few of all who ever were. Their rows
 * are found along ordered indexes, by the day on which it ended and then the day on which it began: what had ended before is not
 * looked at, and what began later is skipped (from PostgreSQL 18 on without reading it). Indexes over ranges of days (GiST) were
 * there before and took two to four times as long, to read as well as to write. Of a stay the index holds only what is known
 * now, because a stay that was recorded as it happened has left a row behind that seems never to have ended. As known at an
 * earlier moment ({@link nl.relocationtracker.projections.reading.PointInTime#known}) is therefore asked in two parts: what is
 * known now and was then, by the indexes of now, and what is not known any more, by an index over moments. What is asked of
 * everybody says so in its text ({@link nl.relocationtracker.projections.reading.PointInTime#stays}): then each part is found in
 * an index alone, and in a country that recorded as it went, where half of the rows are not known any more, such a page takes
 * less than half of what it takes where the table is read. The cost: an entry, as wide as what is asked, for each row that is
 * not known any more; and of a moment long ago every entry since is gone through, if only in the index. That a child has left
 * for good, or is missing, a stay tells by itself ({@code next_arrived_on}), which coming back changes.
 *
 * <p>The start page of a past day adds up all children several times over, and one connection keeps one processor busy. So
 * parts of it are read aside ({@link nl.relocationtracker.projections.reading.Aside}), on a second connection with the snapshot
 * of the first: both see one moment, and figures agree. The parts stand in a queue, and the first connection, when it is done
 * with the longest, reads what the second has not come to. The cost: such a page holds two connections of the pool until it is
 * read. So only as many read aside as there are processors but one, and where none is free the first connection reads every
 * part. Two parts that need the same answer would both read it, if it is not kept: they belong in one part, or in an order in
 * which the second finds it.
 */
package nl.relocationtracker.projections.reading;
