/**
 * Forms: a record says what is asked, {@link nl.relocationtracker.api.pages.form.Form} what was typed and what is wrong
 * with it.
 *
 * <p>A controller takes a {@code Form<SomeRecord>} as an argument. What can't be read, breaks a constraint of the record
 * or is refused when it is recorded stands in a summary at the top, linked to its field, and at the field, in the
 * sentences of the API; what was typed stays. The label of a field is the message {@code form.<record>.<component>},
 * written with hyphens as in {@code form.new-account.name}; with {@code .hint} behind it what helps to fill it in. The
 * fields of a form that has them in a list of {@link nl.relocationtracker.api.pages.form.Part} are drawn one by one; a component
 * that is a {@code Map<String, String>} takes a field for each of something, as in {@code place-<id>}. The
 * fragments that draw fields are in {@code templates/fields.html}; all of it works without JavaScript.
 */
package nl.relocationtracker.api.pages.form;
