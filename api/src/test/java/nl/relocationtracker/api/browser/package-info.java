/**
 * Journeys: the pages in a real browser, with and without script, as somebody with a keyboard walks through them.
 *
 * <p>A new page is added to the list in {@link nl.relocationtracker.api.browser.EveryPageTest}; a new journey is a class with
 * {@link nl.relocationtracker.api.browser.Journey} on it that takes a {@link nl.relocationtracker.api.browser.Desk}.
 */
package nl.relocationtracker.api.browser;
