package nl.relocationtracker.api.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.projections.rebuild.Occasion;
import nl.relocationtracker.projections.rebuild.Outcome;
import nl.relocationtracker.projections.rebuild.Phase;
import nl.relocationtracker.projections.rebuild.Rebuild;

/** A rebuild, as it is shown. */
@Schema(name = "Rebuild", description = "A rebuild of everything that is read, from the events.")
record RebuildAnswer(
        UUID id,
        Occasion occasion,

        @Schema(
                description = "Who asked for it; null for the program itself or its command line.",
                types = {"string", "null"})
        UUID accountId,

        Phase phase,

        @Schema(
                description = "Null while it runs. Only a completed one changed what is read.",
                types = {"string", "null"})
        Outcome outcome,

        @Schema(
                description = "What went wrong; null for nothing.",
                types = {"string", "null"})
        String failure,

        Instant begunAt,

        @Schema(
                description = "Null while it runs.",
                types = {"string", "null"})
        Instant endedAt,

        Progress progress,
        Differences differences) {

    /**
     * How far it is.
     *
     * @param eventsInAll about
     */
    record Progress(
            long events,
            long eventsInAll,
            long eventsPerSecond,

            @Schema(
                    description = "How long reading will still take; null when nobody can say, and when it is done.",
                    types = {"integer", "null"})
            Long secondsLeft) {}

    /** Where what is read was not what the events say. */
    record Differences(
            long count,

            @Schema(description = "How many of them stop it until somebody accepts them.")
            long stopping,

            @Schema(
                    description = "Null when nobody has.",
                    types = {"string", "null"})
            Instant acceptedAt,

            @Schema(description = "Where they are listed.") String list) {}

    static RebuildAnswer of(Rebuild rebuild) {
        return new RebuildAnswer(
                rebuild.id(),
                rebuild.occasion(),
                rebuild.account(),
                rebuild.phase(),
                rebuild.outcome(),
                rebuild.failure(),
                rebuild.begunAt(),
                rebuild.endedAt(),
                new Progress(
                        rebuild.events(),
                        rebuild.eventsInAll(),
                        Math.round(rebuild.rate()),
                        Optional.ofNullable(rebuild.timeLeft())
                                .map(Duration::toSeconds)
                                .orElse(null)),
                new Differences(
                        rebuild.differences(),
                        rebuild.stopping(),
                        rebuild.acceptedAt(),
                        Api.PATH + "/rebuilds/" + rebuild.id() + "/differences"));
    }
}
