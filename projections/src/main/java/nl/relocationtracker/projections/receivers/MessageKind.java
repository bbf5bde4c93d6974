package nl.relocationtracker.projections.receivers;

import java.util.Locale;

/** What is told of alerts. The names are stored, those of events are known to others; both stay for ever. */
public enum MessageKind {
    ALERT_RAISED,
    /** It was withdrawn, and turns out to be so after all. */
    ALERT_RETURNED,
    ALERT_ESCALATED,
    /** What an import or switching on a rule brought up, in one message. */
    ALERT_BACKLOG,
    /** Somebody wants to see whether messages arrive. */
    TEST;

    /** As in the outbox. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static MessageKind of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The type of the event that a webhook gets. */
    public String eventType() {
        return "nl.relocationtracker." + stored() + ".v1";
    }
}
