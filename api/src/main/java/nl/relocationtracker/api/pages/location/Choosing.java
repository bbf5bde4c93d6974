package nl.relocationtracker.api.pages.location;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.location.Chosen.Going;
import nl.relocationtracker.api.pages.recording.Meanwhile;
import nl.relocationtracker.api.pages.recording.OpenPlaces;
import nl.relocationtracker.api.pages.recording.OpenPlaces.Choice;
import nl.relocationtracker.api.pages.recording.TypedPlaces;
import org.springframework.stereotype.Component;

/** Reads where everybody goes out of what was typed, and says what is wrong with it, each at its field. */
@Component
class Choosing {

    private final OpenPlaces places;
    private final TypedPlaces typed;
    private final Naming naming;
    private final Meanwhile meanwhile;

    Choosing(OpenPlaces places, TypedPlaces typed, Naming naming, Meanwhile meanwhile) {
        this.places = places;
        this.typed = typed;
        this.naming = naming;
        this.meanwhile = meanwhile;
    }

    Chosen chosen(UUID location, Form<Destinations> form, Language language) {
        LocalDate day = typed.day(form, "arrivedOn");
        List<SeenResident> seen = SeenResident.of(form.typed());
        Map<UUID, String> names =
                naming.of(seen.stream().map(SeenResident::child).toList(), language);
        Map<String, Choice> choices = choices(form, day, language);
        List<Going> children = seen.stream()
                .map(one -> going(one, names.get(one.child()), choices))
                .sorted(comparing(Going::name, language.order()))
                .toList();
        Chosen chosen = new Chosen(day, choices, children);
        if (!seen.isEmpty()) judge(location, form, chosen, language);
        return chosen;
    }

    /** The same words mean the same, and are looked for once. */
    private Map<String, Choice> choices(Form<?> form, LocalDate day, Language language) {
        Map<String, Choice> choices = new HashMap<>();
        Map<List<String>, Choice> known = new HashMap<>();
        form.typed().forEach((field, text) -> {
            if (!field.startsWith("place-")) return;
            String key = field.substring("place-".length());
            String ticked = form.typed("at-" + key).stream().findFirst().orElse("");
            choices.put(
                    key,
                    known.computeIfAbsent(
                            List.of(text.get(0), ticked),
                            words -> places.choice(text.get(0), OpenPlaces.id(ticked), day, language)));
        });
        return choices;
    }

    /** What is typed for the child goes before what is typed for its household, and that before what is for the rest. */
    private static Going going(SeenResident one, String name, Map<String, Choice> choices) {
        String key = Stream.of(one.child().toString(), one.party().toString(), Destinations.REST)
                .filter(choices::containsKey)
                .findFirst()
                .orElse(one.party().toString());
        Choice choice = choices.getOrDefault(key, Choice.NONE);
        return new Going(one, name, key, choice.chosen());
    }

    private static void judge(UUID location, Form<Destinations> form, Chosen chosen, Language language) {
        chosen.choices().forEach((key, choice) -> {
            String called = called(key, chosen, language);
            String day = language.day(chosen.day());
            if (choice.chosen() == null)
                form.rejectOf(called, "place-" + key, choice.problem(), choice.subject(day), day);
            else if (choice.chosen().id().equals(location))
                form.rejectOf(
                        called,
                        "place-" + key,
                        "destinations.here",
                        choice.chosen().label());
        });
        if (chosen.choices().isEmpty())
            form.rejectOf(language.say("destinations.rest"), "place-" + Destinations.REST, "destinations.nobody");
    }

    private static String called(String key, Chosen chosen, Language language) {
        if (key.equals(Destinations.REST)) return language.say("destinations.rest");
        return String.join(
                ", ",
                chosen.children().stream()
                        .filter(one -> one.seen().child().toString().equals(key)
                                || one.seen().party().toString().equals(key))
                        .map(Going::name)
                        .toList());
    }

    /** What others recorded of these children since. */
    List<String> meanwhile(Chosen chosen, Language language) {
        return meanwhile.since(
                chosen.children().stream()
                        .map(one -> new Meanwhile.Since(
                                one.seen().child(), one.name(), one.seen().version()))
                        .toList(),
                language);
    }
}
