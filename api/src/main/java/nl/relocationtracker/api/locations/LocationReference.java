package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.relocationtracker.core.location.LocationKind;

/**
 * A location, as it is named by what lies there.
 *
 * @param name or its code, where it has no name
 * @param municipality null when unknown
 */
@Schema(description = "A location, as it is named by what lies there.")
public record LocationReference(
        UUID id,

        @Schema(description = "The name, or the code of a foster family.")
        String name,

        LocationKind kind,
        @Schema(types = {"string", "null"}) String municipality) {}
