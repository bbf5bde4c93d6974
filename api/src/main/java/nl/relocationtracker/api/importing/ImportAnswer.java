package nl.relocationtracker.api.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportPhase;
import nl.relocationtracker.projections.importing.ImportState;

/** An import, as it is shown. */
@Schema(name = "Import")
record ImportAnswer(
        UUID id,
        ImportState state,
        boolean dryRun,

        @Schema(description = "The system that the files come from; numbers of two systems are never the same child.")
        String source,

        @Schema(description = "Rows that are dealt with: accepted, repeated and refused together.")
        long rowsRead,

        @Schema(description = "Rows of which something new was recorded.")
        long accepted,

        @Schema(description = "Rows that say nothing but what was recorded already, or what another row says.")
        long repeated,

        @Schema(description = "Rows of children and locations that were left out as a whole.")
        long refused,

        @Schema(description = "What was recorded although it is wrong or bad.")
        long findings,

        Instant startedAt,

        @Schema(
                description = "Null while it runs.",
                types = {"string", "null"})
        Instant endedAt,

        @Schema(
                description = "Why it failed or stopped; null where it did not.",
                types = {"string", "null"})
        String reason,

        Progress progress,

        @Schema(description = "Where the report is, as JSON or, by Accept, as text/csv.")
        String report) {

    /**
     * How far it is.
     *
     * @param rowsTotal rows found in both files so far
     * @param rowsPerSecond null before anything is recorded
     * @param secondsLeft null when that cannot be told, as in the first seconds, and when nothing is left
     */
    record Progress(
            ImportPhase phase,
            long rowsTotal,
            long rowsDone,

            @Schema(types = {"integer", "null"}) Long rowsPerSecond,
            @Schema(types = {"integer", "null"}) Long secondsLeft) {

        /** The first rows are recorded slower, or faster, than the rest: so soon nobody can tell how long it takes. */
        private static final Duration TOO_SOON = Duration.ofSeconds(5);

        static Progress of(ImportJob job, Instant now) {
            Instant until = job.endedAt() == null ? now : job.endedAt();
            Duration recording =
                    job.recordingSince() == null ? Duration.ZERO : Duration.between(job.recordingSince(), until);
            long rate = recording.isZero() ? 0 : rate(job.rowsDone() - job.rowsBefore(), recording);
            long left = job.rowsTotal() - job.rowsDone();
            boolean tells = job.state() == ImportState.RUNNING && left > 0 && recording.compareTo(TOO_SOON) >= 0;
            return new Progress(
                    job.phase(),
                    job.rowsTotal(),
                    job.rowsDone(),
                    rate == 0 ? null : rate,
                    rate == 0 || !tells ? null : (left + rate - 1) / rate);
        }

        private static long rate(long rows, Duration in) {
            return rows * 1000 / Math.max(1, in.toMillis());
        }
    }

    static ImportAnswer of(ImportJob job, Instant now, ReportSentences sentences) {
        return new ImportAnswer(
                job.id(),
                job.state(),
                job.dryRun(),
                job.source(),
                job.rowsDone(),
                job.accepted(),
                job.repeated(),
                job.refused(),
                job.findings(),
                job.startedAt(),
                job.endedAt(),
                job.reason() == null ? null : sentences.reason(job.reason()),
                Progress.of(job, now),
                Api.PATH + "/imports/" + job.id() + "/report");
    }
}
