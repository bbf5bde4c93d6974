/**
 * Forms by which something is recorded of a child and of who moves along: each is a page with a record that says what is
 * asked, and a {@link nl.relocationtracker.api.pages.recording.Sheet} that says how that becomes commands; the way of all of
 * them is {@link nl.relocationtracker.api.pages.recording.SheetPages}. One about what happens now is a
 * {@link nl.relocationtracker.api.pages.recording.MoveSheet}, which its name alone makes a page.
 *
 * <p>What was recorded wrongly is put right of a child and of those of its household who made the same move
 * ({@link nl.relocationtracker.api.pages.recording.SameMove}): all of them or none, each guarded by the version that the form
 * was filled in for.
 *
 * <p>Before anything is recorded, {@link nl.relocationtracker.projections.recording.Rehearsal} says what would be refused
 * and {@link nl.relocationtracker.api.pages.recording.Crossings} who would come above a threshold, and
 * {@link nl.relocationtracker.api.pages.recording.AskedFor} whether it is the move that everybody asks for: only then a page
 * asks once more. What that costs: the rules are gone through twice, some milliseconds per child, and between the two somebody
 * else may record something; then recording itself says no, by the versions that the form was filled in for.
 *
 * <p>A location is typed. The words are looked for among what is open on the day of the form, as one types with script, and
 * when the form is sent without; several that fit are offered to choose from. The code of a foster family has to be typed
 * whole: it is in no list.
 */
package nl.relocationtracker.api.pages.recording;
