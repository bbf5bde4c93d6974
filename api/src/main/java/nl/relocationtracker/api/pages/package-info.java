/**
 * The pages that people read and work with: the start, a child, the words, and what went wrong.
 *
 * <p>When a child is named: wherever whoever reads may read children's files (a caseworker, a supervisor, an operator), and only
 * within the page, by {@link nl.relocationtracker.api.pages.Naming}, which has a code for a child of no known name. To others a
 * page tells figures, as {@link nl.relocationtracker.api.pages.figure.Disclosure} lets them know, and nothing of a single child.
 * Nobody is named in an address, in the title of a window, in a file or in a report: a column of a list that tells who somebody
 * is, is {@link nl.relocationtracker.api.pages.list.Column#naming}, and files leave it out.
 *
 * <p>A new page: (1) a {@code @Controller} named after it, which reads through the projections and puts what it found in
 * the model; {@code Language} is an argument. (2) A template that fills {@code layout :: page(title, content)}; every
 * word in it is a message, in both bundles. (3) A row for its route in {@code AccessRules}, one in the test of those, and,
 * if it has a place in the main menu, one in {@link nl.relocationtracker.api.pages.Navigation}: a link or button to
 * something that not everybody may do asks {@code may.read(path)} or {@code may.write(path)}. (4) A form takes a
 * {@link nl.relocationtracker.api.pages.form.Form} and draws its fields from {@code fields.html}; recorded, it answers
 * {@link nl.relocationtracker.api.pages.SeeOther}, which tells on the next page what was done; otherwise
 * {@code form.again(template, response)}. (5) A list is a {@link nl.relocationtracker.api.pages.list.Listing}, drawn by
 * {@code list.html}; a table of figures is a {@link nl.relocationtracker.api.pages.figure.FigureTable}, drawn by
 * {@code figures.html}; either is a file too. A word of the glossary has {@code parts :: means(word)} beside it. (6) What is recorded of a child is a {@code Sheet} of
 * {@link nl.relocationtracker.api.pages.recording}: the household offered along, the search for a location, warnings and
 * what others recorded meanwhile come with it; what is recorded of a location is a {@code LocationSheet} of
 * {@link nl.relocationtracker.api.pages.location}. (7) No style or script in the page; htmx attributes may make better what
 * works without.
 */
package nl.relocationtracker.api.pages;
