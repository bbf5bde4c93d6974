package nl.relocationtracker.api.watching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.projections.store.EventsInOrder;
import nl.relocationtracker.projections.store.HeldBack;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Who holds readers of events back, for operators. A transaction that is open is no failure, however old it is. */
final class ReadingOrderHealth extends AbstractHealthIndicator {

    private static final int SHOWN = 10;

    private final EventsInOrder events;

    ReadingOrderHealth(EventsInOrder events) {
        super("the reading order can't be asked for");
        this.events = events;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<HeldBack> held = events.heldBack();
        builder.up()
                .withDetail("heldBackBy", held.size())
                .withDetail(
                        "oldest",
                        held.stream().limit(SHOWN).map(ReadingOrderHealth::told).toList());
    }

    private static Map<String, Object> told(HeldBack held) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("seconds", held.age().toSeconds());
        told.put("application", held.application());
        told.put("client", held.client());
        told.put("pid", held.pid());
        return told;
    }
}
