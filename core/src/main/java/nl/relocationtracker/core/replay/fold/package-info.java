/** Adds one child after another to the sums of every measure, day and policy that a question asks for. */
package nl.relocationtracker.core.replay.fold;
