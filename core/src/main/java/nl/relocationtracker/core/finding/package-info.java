/**
 * What of a child's record is possible but wrong or bad.
 *
 * <p>A finding is derived, never recorded: it is a function of the record, holds on the days [from, until), and is gone when
 * the record says otherwise. Only that somebody accepted it is an event. It goes by an identity that is made of what it says,
 * so that an acceptance holds for what was seen: a finding that changes is another one, and open. The cost: with other terms
 * (the days after which a child should be in a foster family) a finding begins on another day, is another one, and has to be
 * accepted again.
 */
package nl.relocationtracker.core.finding;
