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
 *
 * <p>Who acted, and which import brought it, is kept once in {@code event_origin}; an event has its number, in the eight bytes
 * that its sequence took alone, instead of about a hundred of JSON. {@code origin_of} looks it up within the statement that
 * adds the event, so it costs no round trip; whoever adds many asks for it once and remembers it. The cost: whoever asks who
 * acted joins a table; the first event ever of an account or an import keeps another first one waiting until its transaction
 * ends; what else an event should say of its recording needs a column of its own, because metadata of other keys is not kept;
 * and no foreign key holds the number, because it would lock the row of an account, shared, for every event that the account
 * records. The number of an import is below zero, which a constraint holds: what people recorded themselves is told from
 * the event alone, so partial indexes can leave out all that imports brought, and a rebuild need join nothing. The cost: whoever
 * wants such an index has to write {@code origin > 0}, and the sign is a meaning that a number does not show by itself.
 */
package nl.relocationtracker.projections.store;
