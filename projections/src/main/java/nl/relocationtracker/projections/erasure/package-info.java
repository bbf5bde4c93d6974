/**
 * Erasing everything personal of a child, so that it stays erased: the key and the readable rows in one transaction, a note
 * of it outside the database, and that note applied again to a database that was put back.
 *
 * <p>Deleted rows stay in the files of the database until something is written over them. The tables in which they stood are
 * therefore written anew soon after. The cost is that whoever reads or records persons waits for that, which is why it is done
 * once for all that were erased in the same five minutes.
 *
 * <p>What is left of a birth date are the days on which ages were reached that counts ask for. They stand in the event in
 * clear, as counts of any moment need them when no key is left; whoever reads the facts reads them, of somebody of whom nothing
 * else is known.
 */
package nl.relocationtracker.projections.erasure;
