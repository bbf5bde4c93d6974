package nl.relocationtracker.api.access;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about access.
 *
 * @param data the folder in which the made-up password is handed over
 * @param demo whether pages on loopback open without signing in
 * @param operator the first account, when it is given instead of made up
 * @param contact where people report a leak
 */
@ConfigurationProperties("tracker")
record AccessSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean demo,
        @DefaultValue Operator operator,
        @DefaultValue Contact contact) {

    /** TRACKER_OPERATOR_NAME and TRACKER_OPERATOR_PASSWORD; both empty when not given. */
    record Operator(
            @DefaultValue("") String name, @DefaultValue("") String password) {

        boolean given() {
            return !name.isBlank() || !password.isEmpty();
        }

        @Override
        public String toString() {
            return "Operator[" + name + "]";
        }
    }

    /** TRACKER_CONTACT_EMAIL and TRACKER_CONTACT_URL; empty when not given. */
    record Contact(
            @DefaultValue("") String email,
            @DefaultValue("") String url) {}
}
