/** What an operator watches: how far readers of events are held back and by whom, and what waits in the outbox. */
package nl.relocationtracker.api.watching;
