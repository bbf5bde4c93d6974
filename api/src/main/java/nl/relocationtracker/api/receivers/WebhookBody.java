package nl.relocationtracker.api.receivers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.receivers.Receiver;

/** A webhook, as it is wanted. */
@Schema(name = "WebhookSetting", description = "A webhook, as it is wanted.")
record WebhookBody(
        @Schema(description = "For those who look after it.") @NotNull @Size(min = 1, max = 200)
        String name,

        @Schema(description = WebhookBody.WHERE_TO) @NotNull @Size(min = 1, max = 2000)
        String url,

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

    static final String WHERE_TO =
            "Where events are sent by POST: https, and never inside unless an operator allowed the host.";

    /** Each property is wrong by itself. */
    @Override
    public Set<String> decisive() {
        return Set.of();
    }

    @Override
    public Map<String, InputCode> contradictions() {
        return url == null || isUrl(url) ? Map.of() : Map.of("url", InputCode.NOT_A_URL);
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** @param version that it is based on; 0 for a new one */
    Receiver receiver(UUID id, int version) {
        return Receiver.webhook(
                id, version, name.strip(), url, HearingBody.of(types, rules, leastSeverity, locations), enabled);
    }
}
