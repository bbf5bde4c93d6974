package nl.relocationtracker.api.rest.entry;

import java.util.Locale;
import java.util.UUID;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
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

    /**
     * Of what is kept in versions that are not events.
     *
     * @throws Refusal when the sender says which version was seen, and there is a later one
     */
    public void requireSeen(long now) {
        if (version != null && version != now)
            throw new Refusal(Objection.of(RefusalCode.STALE_VERSION, "version", now));
    }

    /** Whether something new comes of it, instead of a change to what is there. */
    boolean creates() {
        return route.startsWith("POST ");
    }

    public Origin origin() {
        return Origin.of(account);
    }
}
