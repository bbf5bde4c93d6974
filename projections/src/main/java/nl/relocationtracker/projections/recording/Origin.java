package nl.relocationtracker.projections.recording;

import java.util.UUID;

/**
 * Who acts, as it is kept with every event.
 *
 * @param account the account, which is no name
 * @param importId the import that brought it, or null for live entry
 */
public record Origin(UUID account, UUID importId) {

    public static Origin of(UUID account) {
        return new Origin(account, null);
    }
}
