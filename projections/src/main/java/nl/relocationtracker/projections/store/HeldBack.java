package nl.relocationtracker.projections.store;

import java.time.Duration;

/**
 * A transaction that has added events and has not ended: no reader goes beyond it.
 *
 * @param pid of the server's process; 0 for a prepared transaction, which has none
 * @param age how long it has been open; zero when the server does not tell
 * @param application the name that its program gave
 * @param client the address that it came from; empty for one on the server itself
 */
public record HeldBack(int pid, long afterPosition, Duration age, String application, String client) {}
