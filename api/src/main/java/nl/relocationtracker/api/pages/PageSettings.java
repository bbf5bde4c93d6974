package nl.relocationtracker.api.pages;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about pages.
 *
 * @param data the data folder; files in its folder {@code assets} go before the program's own
 * @param demo whether what pages show is made up
 * @param accessibilityStatementUrl where the organisation's own accessibility statement is; null when there is none
 * @param contact where people report what does not work for them
 */
@ConfigurationProperties("tracker")
record PageSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean demo,
        URI accessibilityStatementUrl,
        @DefaultValue Contact contact) {

    PageSettings {
        if (accessibilityStatementUrl != null
                && accessibilityStatementUrl.toString().isBlank()) accessibilityStatementUrl = null;
        if (accessibilityStatementUrl != null
                && !"https".equals(accessibilityStatementUrl.getScheme())
                && !"http".equals(accessibilityStatementUrl.getScheme()))
            throw new IllegalArgumentException(
                    "TRACKER_ACCESSIBILITY_STATEMENT_URL has to begin with https:// (or http://).");
    }

    /** TRACKER_CONTACT_EMAIL and TRACKER_CONTACT_URL; empty when not given. */
    record Contact(
            @DefaultValue("") String email,
            @DefaultValue("") String url) {}
}
