package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.person.HoldGround;

/** The holds on a child that last. */
@Schema(description = "The holds on a child that last: while there is one, nothing of the child can be erased.")
record HoldsAnswer(List<LastingHold> items) {

    /** A hold that lasts. */
    @Schema(description = "A hold that lasts.")
    record LastingHold(UUID id, HoldGround ground) {}

    static HoldsAnswer of(ChildFile file) {
        return new HoldsAnswer(file.who().holds().stream()
                .map(hold -> new LastingHold(hold.id().value(), hold.ground()))
                .toList());
    }
}
