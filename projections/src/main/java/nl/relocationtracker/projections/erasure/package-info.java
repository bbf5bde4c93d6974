/**
 * Erasing everything personal of a child, so that it stays erased: the key and the readable rows in one transaction, a note
 * of it outside the database, and that note applied again to a database that was put back.
 *
 * <p>Deleted rows stay in the files of the database until something is written over them. The tables in which they stood are
 * therefore written anew soon after. The cost is that whoever reads or records persons waits for that, which is why it is done
 * once for all that were erased in the same five minutes.
 *
 * <p>What is left of a birth date are the days on which ages were reached that counts ask for: of every birth date that was
 * believed, by the event that told it, because a count as known at an earlier moment is the count of what was believed then.
 * So tables that are made anew from the facts are those that were there, and no answer changes by an erasure. The cost: these
 * days stand in the event in clear, as no key is left by then, and a birth date can be reckoned from them, one that was only
 * believed for a while too, of somebody of whom nothing else is known. Beliefs that give the same days as the one before them
 * are left out. Forgetting earlier beliefs instead would have changed what was published as known before a correction.
 */
package nl.relocationtracker.projections.erasure;
