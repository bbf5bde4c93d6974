/**
 * Adds one child after another to the sums of every measure, day and policy that a question asks for.
 *
 * <p>A figure as of a day is the figure of the history cut off at that day's end: a fact dated after the day changes none. Two
 * later facts do by definition: a temporary stay that passes its limit becomes a relocation dated on its first day, and a return
 * within the return term continues the spell.
 */
package nl.relocationtracker.core.replay.fold;
