/**
 * How much the program takes on at once, so that it answers some instead of nobody.
 *
 * <p><b>Bodies.</b> Whoever sends a body keeps a thread until it is there, also before it is known who it is: a sign-in is a body. So
 * half of the threads at most wait for bodies; of one more, only what is there already, or comes within a fifth of a second, is
 * read, else it is answered with 503. A body that takes longer than {@code TRACKER_LIMITS_BODY}, and then as long as its
 * bytes take at 16 KiB a second, is answered with 408. Both end the connection; of half a form
 * Tomcat ends it without an answer. The cost: while a stranger keeps that half busy,
 * somebody on a slow line may have to send a form again.
 */
package nl.relocationtracker.api.limits;
