package nl.relocationtracker.api.pages.recording;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Mover;
import nl.relocationtracker.api.pages.recording.OpenPlaces.Choice;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.projections.recording.Rehearsal;
import nl.relocationtracker.projections.recording.Rehearsal.Foreseen;
import org.springframework.stereotype.Component;

/** Reads what a form is about before anything is recorded: whom, where, and what is to be said of it beforehand. */
@Component
class Drafts {

    private final Movers movers;
    private final OpenPlaces places;
    private final TypedPlaces typed;
    private final Rehearsal rehearsal;
    private final Forewarnings forewarnings;

    Drafts(Movers movers, OpenPlaces places, TypedPlaces typed, Rehearsal rehearsal, Forewarnings forewarnings) {
        this.movers = movers;
        this.places = places;
        this.typed = typed;
        this.rehearsal = rehearsal;
        this.forewarnings = forewarnings;
    }

    /** Of a form that nobody filled in yet. */
    Draft blank(Sheet<?> sheet, Form<?> form, List<Mover> offered, Language language) {
        return new Draft(choice(sheet, form, language), offered, offered, Map.of(), Forewarning.NONE);
    }

    /** Who was chosen is in it, even where others recorded since that it went another way: the rules say no then. */
    <T extends Record & MoveForm> Draft of(Sheet<T> sheet, Form<T> form, Language language) {
        List<String> ticked = form.typed("with");
        Map<UUID, Seen> seen = Seen.read(form.typed("seen"));
        Map<UUID, Seen> asked = new HashMap<>(seen);
        asked.keySet().removeIf(child -> child.equals(sheet.child()) || !ticked.contains(child.toString()));
        List<Mover> offered = movers.of(sheet, asked, language);
        List<Mover> picked = offered.stream()
                .filter(mover -> mover.id().equals(sheet.child())
                        || ticked.contains(mover.id().toString()))
                .toList();
        if (picked.size() > 1) {
            Map<UUID, String> names = picked.stream().collect(toMap(Mover::id, Mover::name));
            form.naming(names::get);
        }
        Choice choice = choice(sheet, form, language);
        Draft draft = new Draft(choice, offered, picked, seen, Forewarning.NONE);
        if (sheet.asksPlace()) typed.require(form, sheet.day(), choice, language);
        return form.filled()
                .map(filled -> rehearsed(sheet, form, filled, draft))
                .orElse(draft);
    }

    /** What would be refused needs no warning; recording says so, unless it is a repeat of what was recorded already. */
    private <T extends Record & MoveForm> Draft rehearsed(Sheet<T> sheet, Form<T> form, T filled, Draft draft) {
        Map<ChildId, List<ChildCommand>> requests = new LinkedHashMap<>();
        for (Mover mover : draft.picked())
            requests.put(new ChildId(mover.id()), following(sheet, filled, draft, mover));
        Map<ChildId, Foreseen> all = rehearsal.ofAll(requests);
        // Refused of one, nothing is recorded of any.
        if (all.values().stream().anyMatch(one -> !one.objections().isEmpty())) return draft;
        Map<UUID, Foreseen> foreseen = new LinkedHashMap<>();
        requests.keySet().forEach(child -> foreseen.put(child.value(), all.get(child)));
        Reason reason =
                form.typed("reason").stream().findFirst().map(Reason::valueOf).orElse(null);
        return draft.with(forewarnings.of(foreseen, reason, draft.choice().chosen(), sheet.isDeparture()));
    }

    private static <T extends Record & MoveForm> List<ChildCommand> following(
            Sheet<T> sheet, T filled, Draft draft, Mover mover) {
        ChildCommand command = draft.command(sheet, filled, mover);
        ChildCommand next = sheet.then() == null || draft.choice().chosen() == null
                ? null
                : sheet.then().of(filled, draft.choice().chosen(), command.childId(), null);
        return next == null ? List.of(command) : List.of(command, next);
    }

    private Choice choice(Sheet<?> sheet, Form<?> form, Language language) {
        if (!sheet.asksPlace()) return Choice.NONE;
        Choice choice = typed.choice(form, sheet.day(), language);
        if (sheet.present() == null || choice.chosen() != null) return choice;
        return places.location(sheet.present(), typed.day(form, sheet.day()))
                .filter(present -> form.typed(Part.PLACE).contains(present.label()))
                .map(present -> new Choice(present, choice.options(), null, choice.living()))
                .orElse(choice);
    }
}
