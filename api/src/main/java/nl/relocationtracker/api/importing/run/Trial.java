package nl.relocationtracker.api.importing.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportState;

/** A dry run, whose files can be taken in for some time. */
public final class Trial {

    /** After that its files are deleted, which hold what they tell of children in clear; an erasure does not reach them. */
    public static final Duration KEPT = Duration.ofHours(1);

    private Trial() {}

    static boolean wentWell(ImportJob job) {
        return job.dryRun() && job.state() == ImportState.COMPLETED;
    }

    static boolean isKept(ImportJob job, Instant now) {
        return wentWell(job) && job.endedAt().plus(KEPT).isAfter(now);
    }

    /** The import that a dry run becomes: always the same, so that its files are taken in once, however often it is asked. */
    static UUID becomes(UUID trial) {
        return UUID.nameUUIDFromBytes(("taken in " + trial).getBytes(UTF_8));
    }
}
