/** The counting policies in force. */
package nl.relocationtracker.api.policies;
