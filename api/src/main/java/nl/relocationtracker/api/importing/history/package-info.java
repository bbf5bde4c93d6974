/**
 * What the rows of one child or location mean: commands, given what is recorded already. Pure: nothing is read or written.
 *
 * <p>Of what a file says otherwise than the record, where a child was and why it moved is never replaced: it differs, or is
 * a finding. With whom the child is and when it was born is replaced where an earlier import of the same system told it, and
 * kept where a person did: somebody looked at it then. The price is that a person who records such a thing has to go on
 * doing so; the report says each time that the file has something else.
 *
 * <p>Of one day a later file may change what is recorded: that of leaving a place, where it was inferred from the next arrival and
 * the file states it. Nobody chose the inferred day, and of two yearly exports that overlap the second mostly states what the
 * first could not know. It is a correction, and is told as one.
 *
 * <p>How a child came into reception, the column {@code origin}, is told by the first row of its first stay; it is the same
 * placement that somebody at a desk records. A file that does not say takes nothing back, and one that says otherwise than the
 * record is a finding: whether a child was born here decides nothing that a later file has to mend by itself. The price is that
 * a wrong origin is put right by hand, one child at a time.
 */
package nl.relocationtracker.api.importing.history;
