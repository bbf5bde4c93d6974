package nl.relocationtracker.api.rest.openapi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who answers questions about this installation: TRACKER_CONTACT_NAME, _EMAIL and _URL.
 *
 * @param name of a team rather than a person
 */
@ConfigurationProperties("tracker.contact")
record Contact(
        @DefaultValue("") String name,
        @DefaultValue("") String email,
        @DefaultValue("") String url) {

    /** As the description has it. What is not set points at this installation itself. */
    io.swagger.v3.oas.models.info.Contact described() {
        return new io.swagger.v3.oas.models.info.Contact()
                .name(name.isBlank() ? "The operator of this installation" : name)
                .email(email.isBlank() ? "operator@localhost" : email)
                .url(url.isBlank() ? "http://localhost/.well-known/security.txt" : url);
    }
}
