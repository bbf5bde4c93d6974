/**
 * Where events are kept: our own table, the names and JSON under which events are stored for ever, and Axon's engine on
 * top of them.
 *
 * <p>Types are stored under short names that do not change when a class moves. The event's identifier is its stream and
 * sequence. Every event of one request has the same moment of recording, later than that of the request before it in the
 * same stream, in microseconds, so that each moment tells one state: a clock that is set back costs nothing but a moment
 * that lies slightly ahead of it.
 */
package nl.relocationtracker.projections.store;
