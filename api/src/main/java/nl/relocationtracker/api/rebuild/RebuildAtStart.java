package nl.relocationtracker.api.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.relocationtracker.projections.rebuild.Occasion;
import nl.relocationtracker.projections.rebuild.Outcome;
import nl.relocationtracker.projections.rebuild.Rebuild;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.rebuild.Rebuilder.RunsAlready;
import nl.relocationtracker.projections.rebuild.Rebuilds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Rebuilds by itself where this program came with read models of another shape than those that are live. Until that is done it
 * answers what is read and records nothing. One whose shape was replaced leaves that to somebody who knows what he wants.
 */
@Component
@ConditionalOnWebApplication
class RebuildAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;
    private final Clock clock;
    private boolean told;

    RebuildAtStart(Rebuilder rebuilder, Rebuilds rebuilds, Clock clock) {
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT15S")
    void look() {
        try {
            if (rebuilder.isOurs()) return;
            if (!rebuilder.mayReplaceByItself()) {
                tellOnce();
                return;
            }
            Optional<Rebuild> last = rebuilds.newest(0, 1).stream().findFirst();
            if (last.filter(this::letsBe).isEmpty()) rebuilder.begin(Occasion.OTHER_SHAPE, null);
        } catch (RunsAlready e) {
            LOG.debug("another copy rebuilds");
        } catch (DataAccessException e) {
            LOG.warn("The database does not answer; whether a rebuild is needed is looked at again");
        }
    }

    /** One that somebody stopped is not begun again by itself, one that failed not at once. */
    private boolean letsBe(Rebuild last) {
        if (last.occasion() != Occasion.OTHER_SHAPE) return false;
        if (last.outcome() == Outcome.CANCELLED) return true;
        return last.outcome() == Outcome.FAILED
                && last.endedAt().isAfter(clock.instant().minus(AFTER_FAILURE));
    }

    private void tellOnce() {
        if (!told)
            LOG.warn(
                    "The read models have the shape of a newer version: this one only reads them. To go back to this version for good, run the command rebuild");
        told = true;
    }
}
