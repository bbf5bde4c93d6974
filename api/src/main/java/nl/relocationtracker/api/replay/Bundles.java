package nl.relocationtracker.api.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.relocationtracker.api.replay.bundle.Bundle;
import nl.relocationtracker.projections.replay.Replay;
import nl.relocationtracker.projections.replay.Replays;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/** Makes the bundle of an answer: with rows of single children where it was asked within a project. */
final class Bundles {

    private Bundles() {}

    /** A zip, which stands on disk until it is sent and is gone then: with rows of single children it may not fit into memory. */
    static Resource zipped(String answer, Replay replay, Replays replays) {
        try {
            Path zip = Files.createTempFile("answer", ".zip");
            try (Bundle bundle = of(answer, replay, replays);
                    OutputStream to = Files.newOutputStream(zip)) {
                bundle.zip(to);
            }
            return new InputStreamResource(Files.newInputStream(zip, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle of(String answer, Replay replay, Replays replays) throws IOException {
        return replay.project() == null
                ? Bundle.of(answer)
                : Bundle.of(answer, taking -> replays.children(replay.id(), taking));
    }
}
