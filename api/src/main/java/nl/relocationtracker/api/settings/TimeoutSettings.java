package nl.relocationtracker.api.settings;

import java.time.Duration;
import nl.relocationtracker.projections.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about how long the database is waited for.
 *
 * @param pages TRACKER_TIMEOUTS_PAGES: at most so long by whoever answers a request
 * @param jobs TRACKER_TIMEOUTS_JOBS: at most so long by what goes on by itself: copying, making an index, wiping
 * @param stop TRACKER_TIMEOUTS_STOP: connections that are still in use so long after the program was told to stop are ended
 */
@ConfigurationProperties("tracker.timeouts")
record TimeoutSettings(
        @DefaultValue("30s") Duration pages,
        @DefaultValue("15m") Duration jobs,
        @DefaultValue("20s") Duration stop) {

    TimeoutSettings {
        require(pages.toSeconds() >= 1, "TRACKER_TIMEOUTS_PAGES has to be a second or more, as in 30s.");
        require(
                jobs.compareTo(pages) >= 0,
                "TRACKER_TIMEOUTS_JOBS has to be as long as TRACKER_TIMEOUTS_PAGES, or longer.");
        require(jobs.toHours() < 24, "TRACKER_TIMEOUTS_JOBS has to be shorter than a day.");
        require(!stop.isNegative(), "TRACKER_TIMEOUTS_STOP has to be a time, as in 20s.");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new CannotStart(otherwise);
    }
}
