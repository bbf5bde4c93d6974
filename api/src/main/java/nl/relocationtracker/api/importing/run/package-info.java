/**
 * Running an import: reading both files, then the locations, then the children.
 *
 * <p>A location that is new, or recorded as closed, is recorded whole before the stays, so that children can arrive in all
 * of its periods. One that is recorded as open and that the file closes comes after the stays: the children who live there
 * have left by then, if the file says so. Until then it is open without an end, so a stay in a period that the same file
 * adds behind that closing is judged only by the closing: who is left outside every period is a finding of the location,
 * not of the child.
 *
 * <p>A row counts as accepted when something of its stay or opening period was new, as repeated when everything it says was
 * recorded already or stands in another row, and as refused when its child or location was left out: rows read are the sum
 * of the three.
 *
 * <p>Two chunks of children are recorded at a time, each in a transaction of its own, so that one is thought about while the
 * other is written. They end in the order of the file, which is how an import that was interrupted knows where to go on, and
 * what both may add (the key of a household with children in both) waits for that turn. The cost: whoever waits for its turn
 * keeps locations from being closed, and the chunk before may need one of those behind whoever closes it, which the database
 * can't see; so nobody waits longer than a second with anything held, but begins again when its turn has come.
 */
package nl.relocationtracker.api.importing.run;
