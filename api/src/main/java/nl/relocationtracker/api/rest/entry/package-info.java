/**
 * The way of a command: one transaction with its Idempotency-Key, If-Match on the version seen, one answer.
 *
 * <p>A key is kept with its answer for at least {@link nl.relocationtracker.api.rest.entry.Repeats#KEPT}, in the
 * transaction that records. The same key, route and body give the same answer; another route or body with it is
 * refused. Of two at the same moment the second waits for the first. A refused request leaves nothing behind, its key
 * neither: a repeat is judged anew.
 */
package nl.relocationtracker.api.rest.entry;
