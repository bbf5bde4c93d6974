/**
 * The rules by which alerts are raised, on pages: what each looks for, in words, with its history; trying one, and setting it.
 *
 * <p>A rule that is to raise alerts is recorded only after a trial of just what is recorded was shown: what is sent the first time
 * is tried, and what is sent again unchanged is recorded.
 */
package nl.relocationtracker.api.pages.rule;
