package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.person.ErasureGround;

/** Why everything personal of a child is erased. */
@Schema(name = "Erasure", description = "Why everything personal of a child is erased.")
record ErasureBody(@NotNull ErasureGround ground) {

    ErasePersonalDetails command(ChildId child, Long version) {
        return new ErasePersonalDetails(child, version, ground);
    }
}
