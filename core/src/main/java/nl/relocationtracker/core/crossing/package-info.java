/**
 * What raises alerts: when what is recorded passes a limit that a rule sets. Pure, so that what is raised inline, what time
 * brings, what a trial of a rule says and what a closure would do are one piece of code.
 *
 * <p>A {@link nl.relocationtracker.core.crossing.Crossing} is there because the record says so, on whatever day it was; it does
 * not depend on when somebody looks. So whoever looks compares all crossings of a record with the alerts that there are: what
 * stands and has no alert is raised, and an alert of which the record has no crossing any more is withdrawn. A crossing that
 * merely ended (the child arrived, the flag lapsed) keeps its alert: it did happen, and somebody says what was done. Nobody is
 * alerted to what was over when it became known; the trial of a rule counts it, because it would have been told at the time.
 *
 * <p>How a child lives in reception is nobody's to mend when it has departed or is eighteen. So what is about that (counts, emergency
 * reception, foster families) lapses then: nothing is raised of whoever is not in reception any more, as a rule that is switched on
 * would do of years past, and an alert that nobody is on is withdrawn. One that somebody is on stays with whoever that is, who says
 * what came of it. When the child comes back, so does the alert, under the same identity. What is about a child that is gone lapses
 * never. Counts, replays and trials of past weeks are as they were: they go by the crossing and not by its alert.
 *
 * <p>A count that can only grow passes its threshold once: its crossing is one for ever, whichever move a correction makes the
 * one that passed it. Where a count can fall by itself (a window, a spell) each time is a crossing of its own, named after the
 * stay with which it began; a correction that makes another stay the first withdraws the alert and raises another.
 */
package nl.relocationtracker.core.crossing;
