package nl.relocationtracker.api.replay;

import nl.relocationtracker.projections.replay.Replayer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers questions while the program serves: those just asked, those that another copy left, and none whose term is over. */
@Component
@ConditionalOnWebApplication
class ReplaysAtWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReplaysAtWork.class);

    private final Replayer replayer;

    ReplaysAtWork(Replayer replayer) {
        this.replayer = replayer;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    void look() {
        replayer.look();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void tidy() {
        try {
            replayer.tidy();
        } catch (DataAccessException e) {
            LOG.info(
                    "Answers whose term is over are deleted later: {}",
                    e.getClass().getSimpleName());
        }
    }
}
