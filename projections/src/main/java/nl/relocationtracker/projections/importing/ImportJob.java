package nl.relocationtracker.projections.importing;

import java.time.Instant;
import java.util.UUID;

/**
 * An import, as it stands.
 *
 * @param source the system that the files come from
 * @param rowsTotal rows read so far; all rows of both files once that is done
 * @param accepted rows of which something new was recorded
 * @param repeated rows that say nothing but what was recorded already
 * @param refused rows of children and locations that were left out
 * @param findings lines of the report that are findings
 * @param childrenDone how many children are dealt with
 * @param recordingSince null before all rows were read; after an interruption, since it went on
 * @param endedAt null while it runs
 * @param rowsBefore rows that were dealt with before recordingSince
 * @param reason why it failed or stopped, a code; or null
 */
public record ImportJob(
        UUID id,
        UUID account,
        String source,
        boolean dryRun,
        ImportState state,
        ImportPhase phase,
        boolean cancelRequested,
        Instant startedAt,
        Instant recordingSince,
        Instant endedAt,
        long rowsBefore,
        long rowsTotal,
        long accepted,
        long repeated,
        long refused,
        long findings,
        long childrenDone,
        String reason) {

    /** Rows that are dealt with. */
    public long rowsDone() {
        return accepted + repeated + refused;
    }
}
