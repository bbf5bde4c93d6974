package nl.relocationtracker.api.receivers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import nl.relocationtracker.projections.receivers.Failure;
import nl.relocationtracker.projections.receivers.MessageKind;
import nl.relocationtracker.projections.receivers.Sending;

/** One message to one receiver. */
@Schema(name = "Sending", description = "One message to one receiver.")
record SendingAnswer(
        UUID id,
        UUID receiverId,
        MessageKind kind,

        @Schema(description = "The alert that it is about; of a backlog one of its rules, of a test the receiver.")
        UUID subjectId,

        Sending.State state,
        int attempts,
        @Schema(description = "In UTC, as all moments.") Instant writtenAt,

        @Schema(
                description = "Null once it has arrived or was given up.",
                types = {"string", "null"},
                format = "date-time")
        Instant nextTryAt,

        @Schema(
                types = {"string", "null"},
                format = "date-time")
        Instant sentAt,

        @Schema(
                description = "When it was given up, after a day of tries.",
                types = {"string", "null"},
                format = "date-time")
        Instant parkedAt,

        @Schema(
                description = "Why the last try failed.",
                types = {"string", "null"})
        Failure failure,

        @Schema(
                description = "What the receiver's server answered then.",
                types = {"integer", "null"})
        Integer failureStatus) {

    static SendingAnswer of(Sending sending) {
        boolean waits = sending.sentAt() == null && sending.parkedAt() == null;
        return new SendingAnswer(
                sending.id(),
                sending.receiver(),
                sending.kind(),
                sending.subject(),
                sending.state(),
                sending.attempts(),
                sending.writtenAt(),
                waits ? sending.nextTryAt() : null,
                sending.sentAt(),
                sending.parkedAt(),
                sending.failure(),
                sending.status());
    }
}
