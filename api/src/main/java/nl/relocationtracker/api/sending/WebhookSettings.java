package nl.relocationtracker.api.sending;

import java.util.List;
import java.util.Locale;
import nl.relocationtracker.projections.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about webhooks.
 *
 * @param source who says what is sent: the URN of this installation
 * @param allowedHosts TRACKER_WEBHOOKS_ALLOWED_HOSTS: names that may be inside, and spoken to without TLS
 */
@ConfigurationProperties("tracker.webhooks")
public record WebhookSettings(
        @DefaultValue("urn:relocation-tracker:alerts") String source,
        @DefaultValue List<String> allowedHosts) {

    public WebhookSettings {
        if (!source.matches("urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:\\S+"))
            throw new CannotStart(
                    "TRACKER_WEBHOOKS_SOURCE has to be a URN, as in urn:nld:oin:00000001234567890000:tracker.");
        allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean allows(String host) {
        return allowedHosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
