package nl.relocationtracker.api.receivers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.receivers.MailLanguage;
import nl.relocationtracker.projections.receivers.Receiver;

/** An e-mail about alerts that somebody is to get. */
@Schema(name = "NewMailReceiver", description = "An e-mail about alerts that somebody is to get.")
record NewMailReceiverBody(
        @Schema(
                description = "Whose; left out: of the account that asks. Operators alone name another.",
                types = {"string", "null"},
                format = "uuid")
        UUID accountId,

        @Schema(description = MailReceiverBody.WHERE_TO) @NotNull @Size(min = 1, max = 254)
        String address,

        @NotNull MailLanguage language,

        @Schema(
                description = MailReceiverBody.DIGEST,
                types = {"string", "null"})
        @Size(max = 10)
        String digestAt,

        @Schema(
                description = MailReceiverBody.RULES,
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
        return setting().contradictions();
    }

    private MailReceiverBody setting() {
        return new MailReceiverBody(address, language, digestAt, rules, leastSeverity, locations, enabled);
    }

    Receiver receiver(UUID id, UUID account) {
        return setting().receiver(id, 0, account);
    }
}
