package nl.relocationtracker.api.receivers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.receivers.MailLanguage;
import nl.relocationtracker.projections.receivers.MessageKind;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.Sendings.Standing;

/** What is answered of receivers. */
final class ReceiverAnswer {

    private static final String SETTER = "The account that set it so; null when the program did.";

    private ReceiverAnswer() {}

    /** A webhook as it was set, without its secret. */
    @Schema(name = "Webhook", description = "A webhook as it was set, without its secret.")
    record Webhook(
            UUID id,

            @Schema(description = "Its ETag.") int version,

            String name,
            String url,
            List<MessageKind> types,
            List<UUID> rules,
            AlertSeverity leastSeverity,
            List<UUID> locations,
            boolean enabled,

            @Schema(description = "It is gone for good, and only told of.")
            boolean removed,

            @Schema(description = "When it was set so, in UTC.")
            Instant recordedAt,

            @Schema(
                    description = SETTER,
                    types = {"string", "null"},
                    format = "uuid")
            UUID account) {

        static Webhook of(Receiver receiver) {
            return new Webhook(
                    receiver.id(),
                    receiver.version(),
                    receiver.name(),
                    receiver.address(),
                    receiver.hearing().types().stream().sorted().toList(),
                    sorted(receiver.hearing().rules()),
                    receiver.hearing().least(),
                    sorted(receiver.hearing().locations()),
                    receiver.enabled(),
                    receiver.ended(),
                    receiver.changedAt(),
                    receiver.changedBy());
        }
    }

    /** Somebody's e-mail as it was set. */
    @Schema(name = "MailReceiver", description = "Somebody's e-mail as it was set.")
    record Mail(
            UUID id,

            @Schema(description = "Its ETag.") int version,

            UUID accountId,
            String name,

            @Schema(
                    description = "Null once that person is told no more: then it is forgotten.",
                    types = {"string", "null"})
            String address,

            MailLanguage language,
            @Schema(types = {"string", "null"}) String digestAt,
            List<UUID> rules,
            AlertSeverity leastSeverity,
            List<UUID> locations,
            boolean enabled,

            @Schema(description = "It is gone for good, and only told of.")
            boolean removed,

            @Schema(description = "When it was set so, in UTC.")
            Instant recordedAt,

            @Schema(
                    description = SETTER,
                    types = {"string", "null"},
                    format = "uuid")
            UUID account) {

        static Mail of(Receiver receiver) {
            return new Mail(
                    receiver.id(),
                    receiver.version(),
                    receiver.account(),
                    receiver.name(),
                    receiver.address(),
                    receiver.language(),
                    receiver.digestAt() == null ? null : receiver.digestAt().toString(),
                    sorted(receiver.hearing().rules()),
                    receiver.hearing().least(),
                    sorted(receiver.hearing().locations()),
                    receiver.enabled(),
                    receiver.ended(),
                    receiver.changedAt(),
                    receiver.changedBy());
        }
    }

    /** How what is sent to it fares. */
    @Schema(name = "ReceiverStanding", description = "How what is sent to it fares.")
    record Fares(
            @Schema(description = "How many wait, those included that failed and are tried again.")
            long pending,

            @Schema(description = "How many of these failed and are tried again.")
            long failing,

            @Schema(description = "How many were given up.") long parked,

            @Schema(
                    description = "When something arrived last, in UTC.",
                    types = {"string", "null"},
                    format = "date-time")
            Instant lastSentAt) {

        static Fares of(Map<UUID, Standing> standings, UUID receiver) {
            Standing standing = standings.getOrDefault(receiver, Standing.NOTHING);
            return new Fares(standing.pending(), standing.failing(), standing.parked(), standing.lastSentAt());
        }
    }

    /** A webhook, and how what is sent to it fares. */
    @Schema(name = "WebhookNow", description = "A webhook, and how what is sent to it fares.")
    record WebhookNow(Webhook webhook, Fares sendings) {}

    /** The webhooks there are. */
    @Schema(name = "Webhooks", description = "The webhooks there are.")
    record Webhooks(List<WebhookNow> items) {}

    /** A webhook with everything that it ever was. */
    @Schema(name = "WebhookHistory", description = "A webhook with everything that it ever was.")
    record WebhookHistory(
            Webhook webhook,
            Fares sendings,

            @Schema(description = "The newest first; the first is the webhook as it is.")
            List<Webhook> history) {}

    /** An e-mail, and how what is sent to it fares. */
    @Schema(name = "MailReceiverNow", description = "An e-mail, and how what is sent to it fares.")
    record MailNow(Mail receiver, Fares sendings) {}

    /** The e-mails there are. */
    @Schema(name = "MailReceivers", description = "The e-mails there are.")
    record Mails(List<MailNow> items) {}

    /** An e-mail with everything that it ever was. */
    @Schema(name = "MailReceiverHistory", description = "An e-mail with everything that it ever was.")
    record MailHistory(
            Mail receiver,
            Fares sendings,

            @Schema(description = "The newest first; the first is as it is.")
            List<Mail> history) {}

    private static List<UUID> sorted(Set<UUID> ids) {
        return ids.stream().sorted().toList();
    }
}
