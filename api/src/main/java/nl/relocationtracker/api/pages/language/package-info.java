/**
 * Dutch and English: which one a reader chose, and how words, days and numbers read in it.
 *
 * <p>Whoever comes for the first time gets the language that the browser prefers, as from the API, and Dutch where that is neither. The
 * cost: many computers at work are set to English while nobody chose that; who works here in Dutch on one clicks once, in the
 * head of any page, and is remembered.
 */
package nl.relocationtracker.api.pages.language;
