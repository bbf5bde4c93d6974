package nl.relocationtracker.projections.live;

import java.time.LocalDate;
import nl.relocationtracker.projections.counts.Crossing;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.store.EventJson;

/** Puts into the outbox that a child came to be flagged, once for each time that it does. */
public final class Flagged {

    private static final String KIND = "flagged";

    private final Outbox outbox;
    private final EventJson json = new EventJson();

    public Flagged(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Content(String policy, int version, LocalDate since) {}

    void tell(Crossing crossing) {
        String policy = crossing.policy().name();
        outbox.add(
                "%s %s %s %s %s".formatted(KIND, policy, crossing.child(), crossing.by(), crossing.recordedAt()),
                KIND,
                crossing.child().value(),
                json.write(new Content(policy, crossing.policy().version(), crossing.since())));
    }
}
