package nl.relocationtracker.api.pages.form;

/**
 * Something that is wrong with what was typed.
 *
 * @param field whose it is, or null when it is of the form as a whole
 * @param label of that field, or null
 * @param sentence what is the matter and what to do
 */
public record Wrong(String field, String label, String sentence) {}
