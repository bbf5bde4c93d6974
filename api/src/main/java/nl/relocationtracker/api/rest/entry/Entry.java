package nl.relocationtracker.api.rest.entry;

import java.util.Locale;
import java.util.UUID;
import nl.relocationtracker.projections.recording.Origin;

/**
 * A request that records something.
 *
 * @param key the Idempotency-Key, or null
 * @param version the version seen, by If-Match; null when the sender does not mind
 * @param route method, path and query
 * @param bodyHash of what was sent, as secret as that; null until it is read
 * @param language of the sentences in the answer
 */
public record Entry(UUID account, String key, Long version, String route, String bodyHash, Locale language) {

    public Entry withBody(String hash) {
        return new Entry(account, key, version, route, hash, language);
    }

    /** Whether something new comes of it, instead of a change to what is there. */
    boolean creates() {
        return route.startsWith("POST ");
    }

    public Origin origin() {
        return Origin.of(account);
    }
}
