package nl.relocationtracker.api.replay;

import java.io.IOException;
import java.util.UUID;
import nl.relocationtracker.api.replay.bundle.Bundle;
import nl.relocationtracker.projections.replay.Replays;

/** Makes the bundle of an answer: with rows of single children where it was asked within a project. */
final class Bundles {

    private Bundles() {}

    /** @throws IOException when what has to stand on disk meanwhile cannot be written */
    static Bundle of(String answer, Replays replays, UUID id) throws IOException {
        boolean within = replays.replay(id).orElseThrow().project() != null;
        return within ? Bundle.of(answer, taking -> replays.children(id, taking)) : Bundle.of(answer);
    }
}
