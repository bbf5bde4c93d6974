/**
 * What an operator watches: how far readers of events are held back and by whom, what waits in the outbox, and whether all is
 * well. The page looks anew at every request, and an open one asks every five seconds; the cost is a handful of small queries
 * per operator who looks, and findings are counted each time.
 */
package nl.relocationtracker.api.watching;
