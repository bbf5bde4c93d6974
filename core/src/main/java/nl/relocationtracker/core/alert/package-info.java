/**
 * Signals that something must be looked at, and what was done about them.
 *
 * <p>An alert is a stream of its own: it is raised once for each rule, subject and crossing, because its identity is made of
 * these three, so a stream of that identity can begin only once, whoever notices and however often. What raises it says the
 * code of {@code crossing}; what people do about it is recorded here, as events, so that it can be asked of any past moment.
 * The alert keeps what its rule said when it was raised (kind, severity, version): a rule that is changed later changes no
 * alert that there is. Notes are sealed with the key of the child; an alert about a household or a location has no such key, so
 * nothing is written about it in words: an outcome is a code, as a finding about a location is accepted for a code.
 */
package nl.relocationtracker.core.alert;
