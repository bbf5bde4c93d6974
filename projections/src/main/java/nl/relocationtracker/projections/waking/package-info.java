/**
 * Waking whoever waits for something to be recorded, in every copy of the program on the database.
 *
 * <p>After a transaction that wrote has committed, those who wait in the same copy are woken at once, and a NOTIFY goes to the
 * others from a connection of its own, at most every 20 milliseconds: inside the transaction it would make all who commit
 * queue behind one lock. Every copy listens on another connection of its own. None of this is relied on: who waits looks by
 * itself every second, so a lost notification, a pooler that lets nobody listen, or a database that is away costs a second
 * and never an event. A connection that has gone silent is found by asking it something every ten seconds.
 */
package nl.relocationtracker.projections.waking;
