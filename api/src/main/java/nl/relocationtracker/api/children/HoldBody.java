package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonCommand.PlaceHold;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;

/** Why nothing of a child may be erased for now. */
@Schema(name = "Hold", description = "Why nothing of a child may be erased for now.")
record HoldBody(@NotNull HoldGround ground) {

    PlaceHold command(ChildId child, Long version, HoldId hold) {
        return new PlaceHold(child, version, hold, ground);
    }
}
