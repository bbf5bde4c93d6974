package nl.relocationtracker.api.pages.recording;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.recording.Meanwhile.Since;
import nl.relocationtracker.api.pages.recording.Movers.Mover;
import nl.relocationtracker.api.pages.recording.OpenPlaces.Choice;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;

/**
 * A form that somebody sent, as far as it can be read before anything is recorded.
 *
 * @param movers the child itself first, then who is offered along
 * @param picked of these whom it is to be recorded of
 * @param seen which version of each record the form was filled in for
 */
record Draft(Choice choice, List<Mover> movers, List<Mover> picked, Map<UUID, Seen> seen, Forewarning forewarning) {

    Draft {
        movers = List.copyOf(movers);
        picked = List.copyOf(picked);
        seen = Map.copyOf(seen);
    }

    Draft with(Forewarning foreseen) {
        return new Draft(choice, movers, picked, seen, foreseen);
    }

    /** Whose record may have changed since it was seen. */
    List<Since> since() {
        return movers.stream()
                .filter(mover -> seen.containsKey(mover.id()))
                .map(mover ->
                        new Since(mover.id(), mover.name(), seen.get(mover.id()).version()))
                .toList();
    }

    Long versionSeen(Mover mover) {
        return seen.containsKey(mover.id()) ? seen.get(mover.id()).version() : null;
    }

    /** What is to be recorded of one of them. */
    <T extends Record & MoveForm> ChildCommand command(Sheet<T> sheet, T filled, Mover mover) {
        return sheet.command()
                .of(filled, choice.chosen(), new ChildId(mover.id()), versionSeen(mover), mover.subject());
    }
}
