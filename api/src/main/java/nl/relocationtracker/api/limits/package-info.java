/**
 * How much the program takes on at once, so that it answers some instead of nobody.
 *
 * <p><b>Bodies.</b> Whoever sends a body keeps a thread until it is there, also before it is known who it is: a sign-in is a body. So
 * half of the threads at most wait for bodies; of one more, only what is there already, or comes within a fifth of a second, is
 * read, else it is answered with 503. A body that takes longer than {@code TRACKER_LIMITS_BODY}, and then as long as its
 * bytes take at 16 KiB a second, is answered with 408. Both end the connection; of half a form
 * Tomcat ends it without an answer. The cost: while a stranger keeps that half busy,
 * somebody on a slow line may have to send a form again.
 *
 * <p><b>Requests.</b> Each in work needs a connection of the pool of 20; the rest of that is for what goes on by itself. So 16 are in
 * work at once and 64 more wait, 5 seconds at most; whoever comes beyond that is answered with 503 and {@code Retry-After}
 * before the database is asked anything. Who only reads is turned away when half of the queue waits, so that what has to be
 * recorded is recorded. {@code /live}, health and assets do not count: they ask the database nothing, or hold nothing while they
 * stay open. Nor do files that are sent, which take as long as their line does; few may send one. The cost: a burst of more than
 * 80 that would have been answered in ten seconds is answered in part.
 */
package nl.relocationtracker.api.limits;
