package nl.relocationtracker.api.limits;

import java.time.Duration;
import nl.relocationtracker.projections.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about how much the program takes on at once.
 *
 * @param requests TRACKER_LIMITS_REQUESTS: so many are in work at once
 * @param queue TRACKER_LIMITS_QUEUE: so many more wait; of those that read, half
 * @param patience TRACKER_LIMITS_PATIENCE: so long they wait
 * @param body TRACKER_LIMITS_BODY: so long the body of a request may take
 */
@ConfigurationProperties("tracker.limits")
record LimitSettings(
        @DefaultValue("16") int requests,
        @DefaultValue("64") int queue,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("20s") Duration body) {

    LimitSettings {
        require(requests >= 1, "TRACKER_LIMITS_REQUESTS has to be 1 or more.");
        require(queue >= 0, "TRACKER_LIMITS_QUEUE can't be negative.");
        require(!patience.isNegative(), "TRACKER_LIMITS_PATIENCE has to be a time, as in 5s.");
        require(body.compareTo(Duration.ZERO) > 0, "TRACKER_LIMITS_BODY has to be a time, as in 20s.");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new CannotStart(otherwise);
    }
}
