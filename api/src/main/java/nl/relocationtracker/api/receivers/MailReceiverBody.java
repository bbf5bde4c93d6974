package nl.relocationtracker.api.receivers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.receivers.MailLanguage;
import nl.relocationtracker.projections.receivers.Receiver;

/** Somebody's e-mail about alerts, as it is wanted. */
@Schema(name = "MailReceiverSetting", description = "Somebody's e-mail about alerts, as it is wanted.")
record MailReceiverBody(
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

    static final String WHERE_TO = "Where to. No name of a child is ever written there.";
    static final String DIGEST =
            "HH:mm, where the locations are: when the day's alerts come in one e-mail. Null or left out: each at once, as it"
                    + " always is of what is URGENT.";
    static final String RULES = "Only of these rules; empty or left out for all of which the account is told.";

    /** What servers pass on everywhere, without quotes and comments. */
    private static final String ADDRESS =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}";

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /** Each property is wrong by itself. */
    @Override
    public Set<String> decisive() {
        return Set.of();
    }

    @Override
    public Map<String, InputCode> contradictions() {
        Map<String, InputCode> wrong = new HashMap<>();
        if (address != null && !address.matches(ADDRESS)) wrong.put("address", InputCode.NOT_A_MAIL_ADDRESS);
        if (digestAt != null && !digestAt.matches(TIME)) wrong.put("digestAt", InputCode.NOT_A_TIME);
        return wrong;
    }

    /** @param version that it is based on; 0 for a new one */
    Receiver receiver(UUID id, int version, UUID account) {
        return Receiver.mail(
                id,
                version,
                account,
                address,
                language,
                digestAt == null ? null : LocalTime.parse(digestAt),
                HearingBody.of(null, rules, leastSeverity, locations),
                enabled);
    }
}
