package nl.relocationtracker.api.receivers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.entry.Versioned;
import nl.relocationtracker.api.rest.entry.Versions;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.sending.WebhookTargets;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.projections.person.SigningSecrets;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.Sendings.Standing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks: programs of others that are told of alerts. */
@RestController
@ReadStrictly
@RequestMapping(path = WebhooksResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "receivers", description = "Who is told of alerts outside of the pages.")
class WebhooksResource {

    static final String PATH = Api.PATH + "/webhooks";

    private final Keeping keeping;
    private final WebhookTargets targets;
    private final SigningSecrets secrets;

    WebhooksResource(Keeping keeping, WebhookTargets targets, SigningSecrets secrets) {
        this.keeping = keeping;
        this.targets = targets;
        this.secrets = secrets;
    }

    @Operation(operationId = "listWebhooks", summary = "Webhooks, by name, and how what is sent to them fares")
    @GetMapping
    ReceiverAnswer.Webhooks list() {
        Map<UUID, Standing> standings = keeping.standings();
        return new ReceiverAnswer.Webhooks(keeping.all(Channel.WEBHOOK).stream()
                .map(receiver -> new ReceiverAnswer.WebhookNow(
                        ReceiverAnswer.Webhook.of(receiver), ReceiverAnswer.Fares.of(standings, receiver.id())))
                .toList());
    }

    @Operation(operationId = "getWebhook", summary = "A webhook, with who changed what of it when")
    @Versioned
    @GetMapping("/{id}")
    ResponseEntity<ReceiverAnswer.WebhookHistory> get(@PathVariable UUID id) {
        ReceiverAnswer.WebhookHistory found = found(id);
        return ResponseEntity.ok().eTag(Versions.tag(found.webhook().version())).body(found);
    }

    @Operation(
            operationId = "addWebhook",
            summary = "Add a webhook",
            description = "It gets CloudEvents 1.0 by POST, signed as Standard Webhooks has it (webhook-id,"
                    + " webhook-timestamp, webhook-signature), at least once: whoever receives them treats those with the same"
                    + " id as one. They say what and how many and where to look it up, and no names. Anything but a 2xx"
                    + " within 15 seconds counts as not arrived, a redirect too; it is tried again for a day.")
    @Records
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(@RequestBody NewWebhookBody body, Entry entry) {
        UUID id = UUID.randomUUID();
        Receiver wanted = body.receiver(id);
        return keeping.record(entry, id, PATH, () -> found(id), () -> {
            requireFit(wanted);
            secrets.add(id, body.bytes());
            return keeping.set(wanted, entry);
        });
    }

    @Operation(operationId = "changeWebhook", summary = "Change a webhook, or switch it on or off")
    @Records
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> change(@PathVariable UUID id, @RequestBody WebhookBody body, Entry entry) {
        return keeping.record(entry, id, PATH, () -> found(id), () -> {
            Receiver wanted = body.receiver(id, known(id, entry).version());
            requireFit(wanted);
            return keeping.set(wanted, entry);
        });
    }

    @Operation(
            operationId = "removeWebhook",
            summary = "Remove a webhook",
            description = "What waits for it is not sent. What the webhook was can still be read.")
    @Records
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(@PathVariable UUID id, Entry entry) {
        return keeping.record(
                entry,
                id,
                PATH,
                () -> found(id),
                () -> keeping.set(known(id, entry).gone(), entry));
    }

    @Operation(
            operationId = "renewWebhookSecret",
            summary = "Sign with another secret",
            description = "For another day the one before signs beside it, so that the receiver can go over.")
    @Records
    @PostMapping(path = "/{id}/secrets", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> renew(@PathVariable UUID id, @RequestBody SecretBody body, Entry entry) {
        return keeping.record(entry, id, PATH, () -> found(id), () -> {
            Receiver now = known(id, entry);
            secrets.add(id, body.bytes());
            // A version that says who did it when, and nothing else.
            return keeping.set(now, entry);
        });
    }

    @Operation(
            operationId = "testWebhook",
            summary = "Send something that says nothing",
            description =
                    "The answer has the id of what is sent; what came of it is told at the address under Location.")
    @Records
    @PostMapping("/{id}/tests")
    ResponseEntity<byte[]> test(@PathVariable UUID id, Entry entry) {
        return keeping.test(entry, () -> known(id, entry));
    }

    private void requireFit(Receiver wanted) {
        List<Objection> wrong = targets.objections(wanted.address());
        if (!wrong.isEmpty()) throw new Refusal(wrong);
    }

    private Receiver known(UUID id, Entry entry) {
        return keeping.known(Channel.WEBHOOK, id, entry);
    }

    private ReceiverAnswer.WebhookHistory found(UUID id) {
        List<ReceiverAnswer.Webhook> history = keeping.history(Channel.WEBHOOK, id).stream()
                .map(ReceiverAnswer.Webhook::of)
                .toList();
        return new ReceiverAnswer.WebhookHistory(
                history.get(0), ReceiverAnswer.Fares.of(keeping.standings(), id), history);
    }
}
