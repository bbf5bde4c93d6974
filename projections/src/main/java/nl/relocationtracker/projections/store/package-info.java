/**
 * Where events are kept: our own table, the names and JSON under which events are stored for ever, and Axon's engine on
 * top of them.
 *
 * <p>Types are stored under short names that do not change when a class moves. The event's identifier is its stream and
 * sequence. Every event of one request has the same moment of recording, later than that of the request before it in the
 * same stream, in microseconds, so that each moment tells one state: a clock that is set back costs nothing but a moment
 * that lies slightly ahead of it.
 *
 * <p>Positions are given out before transactions commit, so a reader who goes by them alone passes events that appear
 * afterwards; stock Axon then keeps a list of gaps and forgets them by the events' own timestamps. Here every transaction
 * that adds events holds a shared advisory lock on the position after which its own will come (a trigger sees to it, also
 * for COPY), and {@link nl.relocationtracker.projections.store.EventsInOrder} reads up to the lowest of those. A timestamp
 * plays no part, and neither does a transaction that adds no events, or one in another database, which is what reading by
 * transaction numbers ({@code pg_snapshot_xmin}) would suffer from. No writer waits for another. The cost, measured on a
 * busy machine of two cores: with durable commits 0.97 times as many transactions per second with one client and 0.88 with
 * eight (medians of four runs of pgbench; those with eight went from 1 509 to 2 866); a loop inside the server takes 83 to
 * 121 microseconds for each transaction instead of 56 to 99. Beside that one lock in the table of locks while it runs, and
 * that a transaction that is left open keeps every reader where it is; {@code readers_held_back()} names it. It needs no
 * rights beyond those on the tables, works behind a pooler that
 * gives out connections per transaction, and can be asked on the primary server alone: a replica knows of no locks, and the
 * question is refused there.
 */
package nl.relocationtracker.projections.store;
