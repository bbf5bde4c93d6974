package nl.relocationtracker.api.pages;

import java.net.URI;
import nl.relocationtracker.projections.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about accessibility.
 *
 * @param accessibilityStatementUrl where the organisation's own statement is; null when there is none
 * @param contact where people report what does not work for them
 */
@ConfigurationProperties("tracker")
record PageSettings(
        URI accessibilityStatementUrl, @DefaultValue Contact contact) {

    PageSettings {
        if (accessibilityStatementUrl != null
                && accessibilityStatementUrl.toString().isEmpty()) accessibilityStatementUrl = null;
        if (accessibilityStatementUrl != null && !isOfWeb(accessibilityStatementUrl))
            throw new CannotStart("TRACKER_ACCESSIBILITY_STATEMENT_URL has to begin with https:// or http://.");
    }

    /** TRACKER_CONTACT_EMAIL and TRACKER_CONTACT_URL; empty when not given. */
    record Contact(
            @DefaultValue("") String email,
            @DefaultValue("") String url) {}

    private static boolean isOfWeb(URI address) {
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    }
}
