/** What is recorded of one child: its commands, its events, and the rules between them. */
package nl.relocationtracker.core.child;
