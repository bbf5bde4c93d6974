package nl.relocationtracker.api.limits;

import java.time.Duration;
import nl.relocationtracker.projections.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about how much the program takes on at once.
 *
 * @param body TRACKER_LIMITS_BODY: so long the body of a request may take
 */
@ConfigurationProperties("tracker.limits")
record LimitSettings(@DefaultValue("20s") Duration body) {

    LimitSettings {
        if (body.isNegative() || body.isZero())
            throw new CannotStart("TRACKER_LIMITS_BODY has to be a time, as in 20s.");
    }
}
