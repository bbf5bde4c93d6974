package nl.relocationtracker.api.pages.location;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.location.Chosen.Going;
import nl.relocationtracker.api.pages.location.Chosen.Group;
import nl.relocationtracker.api.pages.recording.Forewarnings;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.projections.recording.Rehearsal;
import nl.relocationtracker.projections.recording.Rehearsal.Foreseen;
import org.springframework.stereotype.Component;

/** What is said before everybody goes: who comes to a limit, who has to leave for a closing again, whose move is asked for. */
@Component
class Foretold {

    private static final int MOST_AGAIN = 3;

    private final Rehearsal rehearsal;
    private final Forewarnings forewarnings;

    Foretold(Rehearsal rehearsal, Forewarnings forewarnings) {
        this.rehearsal = rehearsal;
        this.forewarnings = forewarnings;
    }

    /**
     * In sentences.
     *
     * @param crossings who comes above a threshold
     * @param again who leaves a place because it closes, and did before
     * @param askedFor for how many it is the move that everybody asks for, by place
     */
    record Told(List<String> crossings, List<String> again, List<String> askedFor) {

        /** Whether who moves again is told when asked for: the limits that are reached are what has to be read. */
        public boolean isAgainLong() {
            return again.size() > MOST_AGAIN;
        }
    }

    Told of(Form<Destinations> form, Chosen chosen, Language language) {
        Map<UUID, Foreseen> foreseen = foreseen(chosen, form.filled().orElseThrow());
        Map<UUID, String> names =
                chosen.going().stream().collect(toMap(one -> one.seen().child(), Going::name));
        return new Told(
                forewarnings.crossings(foreseen, names, language),
                again(foreseen, names, language),
                chosen.groups().stream()
                        .flatMap(group -> askedFor(group, foreseen, language).stream())
                        .toList());
    }

    private Map<UUID, Foreseen> foreseen(Chosen chosen, Destinations filled) {
        Map<ChildId, List<RelocateChild>> requests = new LinkedHashMap<>();
        for (Going one : chosen.going())
            requests.put(new ChildId(one.seen().child()), List.of(CarryingOut.command(one, filled)));
        Map<ChildId, Foreseen> all = rehearsal.ofAll(requests);
        Map<UUID, Foreseen> foreseen = new LinkedHashMap<>();
        requests.keySet().forEach(child -> foreseen.put(child.value(), all.get(child)));
        return foreseen;
    }

    private Optional<String> askedFor(Group group, Map<UUID, Foreseen> foreseen, Language language) {
        Map<UUID, Foreseen> ofGroup =
                group.children().stream().map(one -> one.seen().child()).collect(toMap(child -> child, foreseen::get));
        int wanted = forewarnings
                .askedFor(ofGroup, Reason.LOCATION_CLOSED, group.to())
                .size();
        return wanted == 0
                ? Optional.empty()
                : Optional.of(
                        language.say("destinations.asked-for.text", group.to().label(), wanted));
    }

    private static List<String> again(Map<UUID, Foreseen> foreseen, Map<UUID, String> names, Language language) {
        List<String> again = new ArrayList<>();
        foreseen.forEach((child, one) -> {
            long times = one.after().timeline().stays().stream()
                    .filter(stay -> stay.move() != null && stay.move().reason() == Reason.LOCATION_CLOSED)
                    .count();
            if (times > 1 && one.objections().isEmpty())
                again.add(language.say("destinations.again", names.get(child), times));
        });
        return again;
    }
}
