package nl.relocationtracker.api.pages.recording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Crossings.Crossing;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.recording.Rehearsal.Foreseen;
import org.springframework.stereotype.Component;

/** Finds what is to be said of moves before they are recorded. */
@Component
public class Forewarnings {

    private final Crossings crossings;
    private final AskedFor askedFor;

    Forewarnings(Crossings crossings, AskedFor askedFor) {
        this.crossings = crossings;
        this.askedFor = askedFor;
    }

    /**
     * Of children who go to the same place.
     *
     * @param reason null for what is no move
     * @param place null where it is not known
     * @param departing whether they leave reception
     */
    Forewarning of(Map<UUID, Foreseen> foreseen, Reason reason, LocationView place, boolean departing) {
        return new Forewarning(
                crossings.by(foreseen),
                reason != null && !askedFor.among(foreseen, reason, place).isEmpty(),
                departing && foreseen.size() > 1);
    }

    /** Who would come above a threshold, in sentences. */
    public List<String> crossings(Map<UUID, Foreseen> foreseen, Map<UUID, String> names, Language language) {
        return crossings.by(foreseen).stream()
                .map(one -> sentence(one, names, language))
                .toList();
    }

    /** Who of them makes the move that everybody asks for. */
    public Set<UUID> askedFor(Map<UUID, Foreseen> foreseen, Reason reason, LocationView place) {
        return askedFor.among(foreseen, reason, place);
    }

    static String sentence(Crossing crossing, Map<UUID, String> names, Language language) {
        return language.say(
                "record.crossing",
                names.get(crossing.child()),
                crossing.count(),
                crossing.threshold(),
                language.say("policy." + crossing.policy()));
    }
}
