/** Signals that something must be looked at, what is done about them, the rules that raise them, and what a closing would do. */
package nl.relocationtracker.api.alerts;
