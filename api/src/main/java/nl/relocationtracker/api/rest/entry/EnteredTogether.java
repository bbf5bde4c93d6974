package nl.relocationtracker.api.rest.entry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What was recorded together: all of it, or nothing would have been. */
@Schema(description = "What was recorded together: all of it, or nothing would have been.")
public record EnteredTogether(List<Entered> items) {

    public EnteredTogether {
        items = List.copyOf(items);
    }
}
