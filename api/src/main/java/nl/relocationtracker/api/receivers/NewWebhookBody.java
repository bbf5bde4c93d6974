package nl.relocationtracker.api.receivers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.receivers.Receiver;

/** A new webhook, with the secret that signs what it gets. */
@Schema(name = "NewWebhook", description = "A new webhook, with the secret that signs what it gets.")
record NewWebhookBody(
        @Schema(description = "For those who look after it.") @NotNull @Size(min = 1, max = 200)
        String name,

        @Schema(description = WebhookBody.WHERE_TO) @NotNull @Size(min = 1, max = 2000)
        String url,

        @Schema(description = SecretBody.FORM) @NotNull @Size(min = 1, max = 200)
        String secret,

        @Schema(
                description = HearingBody.TYPES,
                types = {"array", "null"})
        @Size(max = 10)
        List<HearingBody.Type> types,

        @Schema(
                description = HearingBody.RULES,
                types = {"array", "null"})
        @Size(max = 500)
        List<UUID> rules,

        @Schema(description = HearingBody.LEAST, defaultValue = "NOTICE")
        AlertSeverity leastSeverity,

        @Schema(
                description = HearingBody.LOCATIONS,
                types = {"array", "null"})
        @Size(max = 500)
        List<UUID> locations,

        @Schema(description = HearingBody.ENABLED) @NotNull Boolean enabled)
        implements Consistent {

    /** Each property is wrong by itself. */
    @Override
    public Set<String> decisive() {
        return Set.of();
    }

    @Override
    public Map<String, InputCode> contradictions() {
        Map<String, InputCode> wrong = new HashMap<>(setting().contradictions());
        if (secret != null) wrong.putAll(new SecretBody(secret).contradictions());
        return wrong;
    }

    private WebhookBody setting() {
        return new WebhookBody(name, url, types, rules, leastSeverity, locations, enabled);
    }

    Receiver receiver(UUID id) {
        return setting().receiver(id, 0);
    }

    byte[] bytes() {
        return new SecretBody(secret).bytes();
    }

    @Override
    public String toString() {
        return "NewWebhookBody[" + name + "]";
    }
}
