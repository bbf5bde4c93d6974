/**
 * Alerts: raising and withdrawing them, keeping them as a read model, and reading them.
 *
 * <p>An alert is raised by comparing. What a record gives (the crossings of {@code core.crossing}) is held against the alerts that
 * there are: what stands and has none is raised, and an alert whose crossing is gone is withdrawn. That is the same whoever looks
 * and however often, so it may be done in the transaction of a command ({@link Watch}), when a day or hour has come, after a
 * crash, by two copies at once ({@link Lookout}). That it is done once is held by the event table: the identity of an alert is
 * made of rule, subject and crossing, and a stream has one first event.
 *
 * <p>Inline is what happens to a child, because its record is in hand then. What concerns a household or a location needs other
 * records; a command that may change it adds a row to {@code alert_look} in its own transaction, and the look is taken within a
 * second. So is what time brings: with each look the next day or hour on which something becomes due is noted. A look is taken
 * and removed in the transaction that records what came of it. The cost: alerts about households and locations come a second
 * later than their cause, and a look that fails is tried again with all that were taken with it.
 *
 * <p>Of what a command changes only that is raised inline which did not stand before it: what stood already, because a rule was
 * switched on or time has passed, is left to the look that waits for it, which knows whether it is backlog. An alert of
 * a rule that looks for something else now is not judged by that, so changing a threshold withdraws nothing; one of a rule that was
 * switched off and on, or tells others now, still is.
 *
 * <p>That a child was not received has an hour, and of its arriving only the day is known. Who is recorded to have arrived on
 * the day before its hour has come raises nothing; once raised, an arrival on that same day leaves it open until somebody says
 * what came of it, and only a record by which it was never sent, or arrived on an earlier day, withdraws it. The cost: an arrival
 * that was recorded too late has to be resolved by hand.
 *
 * <p>A rule that is switched on, or looks for more, is noted with the setting ({@code alert_rule_switch}). Everything is looked at by it
 * as backlog: within a second, and once more when all have finished who were recording at that moment, because they may not have
 * known of the rule and nobody saw yet what they recorded. Those are whoever holds the lock of generations, which every transaction
 * that records takes before it reads anything; so nobody who merely reads, backs up or is in another database keeps it waiting. The
 * cost: a rule that is set while an import runs has everything looked at twice, and a transaction that records for long holds up the
 * summary of the backlog for as long.
 *
 * <p>An alert about how a child lives in reception lapses when the child departs or becomes eighteen, unless somebody is on it: it is
 * withdrawn with that cause, in the transaction of the departure, and comes back when the child does. So a list of what is open
 * holds nothing that nobody could do anything about, a rule that is switched on raises nothing of children who left years ago, and
 * what was never taken up is still seen: it is over with a cause that says so. What is about a child that is gone stays until
 * somebody says where it is. The alerts of a rule that is off are judged by nobody, and stay until somebody resolves them.
 *
 * <p>What an import or a rule brings up at the same moment as time does is told apart: what a look was waiting for, because it was to
 * become due just then, is told by itself, however the subject is touched in between.
 *
 * <p>Who is counted again because a location was otherwise is looked at as backlog when nothing but an import of locations is why.
 *
 * <p>Rules are a table of versions and no events ({@link RuleBook}): a rule is a setting of the house, nothing is folded from it,
 * and an alert keeps what its rule said. It can be read who changed what when; it can't be asked by a position of the event table.
 * They come switched off, so that an installation tells nobody anything before somebody has tried what it would tell.
 *
 * <p>The outbox is written with the event. A rebuild folds the events of alerts into {@code alert}, and writes to neither outbox
 * nor looks: it raises and delivers nothing.
 */
package nl.relocationtracker.projections.alerts;
