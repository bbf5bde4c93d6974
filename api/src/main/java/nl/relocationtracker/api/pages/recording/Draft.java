package nl.relocationtracker.api.pages.recording;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.recording.Meanwhile.Since;
import nl.relocationtracker.api.pages.recording.Movers.Mover;
import nl.relocationtracker.api.pages.recording.OpenPlaces.Choice;

/**
 * A form that somebody sent, as far as it can be read before anything is recorded.
 *
 * @param movers the child itself first, then who is offered along
 * @param picked of these whom it is to be recorded of
 * @param seen which version of each record the form was filled in for
 */
record Draft(Choice choice, List<Mover> movers, List<Mover> picked, Map<UUID, Long> seen, Forewarning forewarning) {

    Draft {
        movers = List.copyOf(movers);
        picked = List.copyOf(picked);
        seen = Map.copyOf(seen);
    }

    Draft with(Forewarning foreseen) {
        return new Draft(choice, movers, picked, seen, foreseen);
    }

    /** Whose record may have changed since versions of it were seen. */
    List<Since> since(Map<UUID, Long> versions) {
        return movers.stream()
                .filter(mover -> versions.containsKey(mover.id()))
                .map(mover -> new Since(mover.id(), mover.name(), versions.get(mover.id())))
                .toList();
    }

    Long versionSeen(Mover mover) {
        return seen.get(mover.id());
    }
}
