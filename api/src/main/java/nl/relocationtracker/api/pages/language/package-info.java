/**
 * Dutch and English: which one a reader chose, and how words, days and numbers read in it.
 *
 * <p>Whoever comes for the first time gets Dutch, whatever the browser prefers: many computers at work are set to English
 * while nobody chose that, and who works here works in Dutch. The cost: a reader of English clicks once, in the head of any
 * page, and is remembered. The API does follow Accept-Language, as a program only sends what it means.
 */
package nl.relocationtracker.api.pages.language;
