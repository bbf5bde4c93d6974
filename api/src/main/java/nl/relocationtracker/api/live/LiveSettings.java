package nl.relocationtracker.api.live;

import java.time.Duration;
import nl.relocationtracker.projections.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about live connections.
 *
 * @param connections TRACKER_LIVE_CONNECTIONS: at most so many for one copy of the program
 * @param each TRACKER_LIVE_EACH: at most so many of one account
 * @param beat TRACKER_LIVE_BEAT: after so long something is sent though nothing happens
 */
@ConfigurationProperties("tracker.live")
record LiveSettings(
        @DefaultValue("500") int connections,
        @DefaultValue("12") int each,
        @DefaultValue("15s") Duration beat) {

    LiveSettings {
        if (connections < 1) throw new CannotStart("TRACKER_LIVE_CONNECTIONS has to be 1 or more.");
        if (each < 1) throw new CannotStart("TRACKER_LIVE_EACH has to be 1 or more.");
        if (beat.isNegative() || beat.isZero()) throw new CannotStart("TRACKER_LIVE_BEAT has to be a time, as in 15s.");
    }
}
