package nl.relocationtracker.api.pages.recording;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.recording.Crossings.Crossing;
import nl.relocationtracker.api.pages.recording.Movers.Mover;
import nl.relocationtracker.api.pages.recording.OpenPlaces.Choice;

/**
 * A form that somebody sent, as far as it can be read before anything is recorded.
 *
 * @param movers the child itself first, then who is offered along
 * @param picked of these whom it is to be recorded of
 * @param seen which version of each record the form was filled in for
 */
record Draft(Choice choice, List<Mover> movers, List<Mover> picked, Map<UUID, Long> seen, List<Crossing> crossings) {

    Draft {
        movers = List.copyOf(movers);
        picked = List.copyOf(picked);
        seen = Map.copyOf(seen);
        crossings = List.copyOf(crossings);
    }

    Draft with(List<Crossing> foreseen) {
        return new Draft(choice, movers, picked, seen, foreseen);
    }

    Long versionSeen(Mover mover) {
        return seen.get(mover.id());
    }
}
