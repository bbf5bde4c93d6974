/** Alerts: raising and withdrawing them, keeping them as a read model, and reading them. */
package nl.relocationtracker.projections.alerts;
