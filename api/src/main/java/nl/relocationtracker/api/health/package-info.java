/** Asking a serving copy from outside whether it is ready. */
package nl.relocationtracker.api.health;
