/**
 * What has to be told to somebody: written in the transaction of its cause, delivered afterwards.
 *
 * <p>A row has a key that is the same whenever the same thing happens, so it is told once, also when its cause is taken back
 * and recorded again. Whoever delivers takes a row that nobody else has in hand (skip locked) and moves its next try two
 * minutes on; then it delivers outside of any transaction and marks the row. A copy of the program that dies meanwhile costs
 * two minutes and perhaps a second delivery with the same id: delivery is at least once. What fails is tried again after 5,
 * 10, 20 ... seconds up to an hour, each spread at random, and parked after a day. Rows come from alerts that are raised one
 * by one, that come back or are escalated, and from what sums up a backlog, never from making read models anew. What is delivered
 * is addressed to whom it concerns ({@code receivers}); from there on each receiver is told by itself. Deliveries have no order
 * among them.
 */
package nl.relocationtracker.projections.outbox;
