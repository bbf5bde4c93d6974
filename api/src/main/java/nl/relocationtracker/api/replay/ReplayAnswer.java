package nl.relocationtracker.api.replay;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.projections.replay.Outcome;
import nl.relocationtracker.projections.replay.Replay;

/** A question that was asked, and how far its answer is. */
@Schema(name = "Replay", description = "A question that was asked of history, and how far its answer is.")
record ReplayAnswer(
        UUID id,

        @Schema(
                description = "Who asked it.",
                types = {"string", "null"})
        UUID accountId,

        Replay.State state,

        @Schema(
                description = "Null while it waits or runs.",
                types = {"string", "null"})
        Outcome outcome,

        @Schema(
                description = "What went wrong; null for nothing.",
                types = {"string", "null"})
        String failure,

        Instant askedAt,

        @Schema(
                description = "When it was begun for the first time; null while it waits.",
                types = {"string", "null"})
        Instant begunAt,

        @Schema(
                description = "Null while it waits or runs.",
                types = {"string", "null"})
        Instant endedAt,

        @Schema(description = "Whether somebody wants it to stop.")
        boolean stopping,

        Progress progress,

        @Schema(
                description = "What is asked; once it is begun with what was known then.",
                implementation = QuestionBody.class)
        @JsonRawValue
        String question,

        @Schema(description = "Where its answer is.") String result) {

    /**
     * How far it is.
     *
     * @param eventsInAll about
     */
    @Schema(name = "ReplayProgress")
    record Progress(
            long events,
            long eventsInAll,
            long eventsPerSecond,

            @Schema(
                    description = "How long it will still take; null when nobody can say.",
                    types = {"integer", "null"})
            Long secondsLeft) {}

    static ReplayAnswer of(Replay replay) {
        return new ReplayAnswer(
                replay.id(),
                replay.account(),
                replay.state(),
                replay.outcome(),
                replay.failure(),
                replay.askedAt(),
                replay.begunAt(),
                replay.endedAt(),
                replay.cancelling(),
                new Progress(
                        replay.pace().events(),
                        replay.pace().inAll(),
                        Math.round(replay.pace().rate()),
                        replay.state() == Replay.State.RUNNING
                                ? Optional.ofNullable(replay.pace().timeLeft())
                                        .map(Duration::toSeconds)
                                        .orElse(null)
                                : null),
                replay.question(),
                Api.PATH + "/replays/" + replay.id() + "/result");
    }
}
