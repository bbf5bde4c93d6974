package nl.relocationtracker.api.sending;

import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.projections.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about reaching people.
 *
 * @param address where the pages are for whoever gets a message; empty: links are left out
 * @param mail how e-mail is sent, beside what Spring is told by SPRING_MAIL_HOST and the like
 */
@ConfigurationProperties("tracker")
public record ReachSettings(
        @DefaultValue("") String address, @DefaultValue Mail mail) {

    public ReachSettings {
        if (!address.isEmpty() && !address.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?"))
            throw new CannotStart(
                    "TRACKER_ADDRESS has to be where people open the pages, as in https://tracker.example.org.");
        address = address.replaceFirst("/$", "");
    }

    /** @param from TRACKER_MAIL_FROM: whom e-mails come from */
    record Mail(@DefaultValue("") String from) {}

    /** Where an alert can be read. */
    Optional<String> alert(UUID id) {
        return page("/alerts/" + id);
    }

    Optional<String> page(String path) {
        return address.isEmpty() ? Optional.empty() : Optional.of(address + path);
    }
}
