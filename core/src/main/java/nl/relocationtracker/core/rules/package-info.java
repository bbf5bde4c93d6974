/** What every rule stands on, and what a decision gives back. */
package nl.relocationtracker.core.rules;
