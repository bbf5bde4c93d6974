package nl.relocationtracker.api.access;

import java.time.Duration;
import nl.relocationtracker.projections.database.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the environment says about access.
 *
 * @param operator the first account, when it is given instead of made up
 * @param contact where people report a leak
 * @param session when whoever signed in by a browser has to do so again
 */
@ConfigurationProperties("tracker")
record AccessSettings(
        @DefaultValue Operator operator,
        @DefaultValue Contact contact,
        @DefaultValue Session session) {

    /** TRACKER_OPERATOR_NAME and TRACKER_OPERATOR_PASSWORD; both empty when not given. */
    record Operator(
            @DefaultValue("") String name, @DefaultValue("") String password) {

        boolean isGiven() {
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

    /** TRACKER_SESSION_IDLE_MINUTES: so long without a request; TRACKER_SESSION_HOURS: so long at most. */
    record Session(
            @DefaultValue("60") int idleMinutes,
            @DefaultValue("12") int hours) {

        Session {
            if (idleMinutes < 1) throw new CannotStart("TRACKER_SESSION_IDLE_MINUTES has to be 1 or more.");
            if (hours < 1) throw new CannotStart("TRACKER_SESSION_HOURS has to be 1 or more.");
        }

        Duration idle() {
            return Duration.ofMinutes(idleMinutes);
        }

        Duration longest() {
            return Duration.ofHours(hours);
        }
    }
}
