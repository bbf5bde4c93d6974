/**
 * Asking history on pages: a question is built step by step, followed while it is answered, read as pictures and tables, and laid
 * beside another.
 *
 * <p>The form of a question makes the document that the API takes, which is validated as one: what a page refuses and what the API
 * refuses are the same, and the document that a page shows for copying is the one that is asked.
 */
package nl.relocationtracker.api.pages.replay;
