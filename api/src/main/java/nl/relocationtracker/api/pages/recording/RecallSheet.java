package nl.relocationtracker.api.pages.recording;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Offered;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import org.springframework.stereotype.Component;

/** A child that was on its way was not sent after all, or came back before it arrived anywhere. */
@Component
class RecallSheet implements MoveSheet<RecallSheet.Recall> {

    /** What is asked: for whom. */
    record Recall(List<UUID> with, List<String> seen) implements MoveForm {}

    @Override
    public String name() {
        return "recall";
    }

    @Override
    public Class<Recall> form() {
        return Recall.class;
    }

    @Override
    public Sheet<Recall> of(UUID id, Language language) {
        return new Sheet<>(
                "recall",
                id,
                Offered.ON_THE_WAY,
                List.of(),
                "",
                along -> new Recall(along, List.of()),
                (filled, place, child, version) -> new RecallChild(child, version),
                null);
    }
}
