package nl.relocationtracker.core.rules;

import java.util.List;
import nl.relocationtracker.core.refusal.Finding;

/** What a request that passes does: the events to record, and what is bad about them. */
public record Decision<E>(List<E> events, List<Finding> findings) {

    public Decision {
        events = List.copyOf(events);
        findings = List.copyOf(findings);
    }
}
