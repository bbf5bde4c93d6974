package nl.relocationtracker.api.watching;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nl.relocationtracker.projections.rebuild.Phase;
import nl.relocationtracker.projections.rebuild.Rebuild;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.rebuild.Rebuilds;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How a rebuild goes and whether this copy may record, for operators, looked up every five seconds. A copy that only reads is
 * up: it answers what is read, and gets better by itself.
 */
class RebuildMeters extends AbstractHealthIndicator {

    private record Figures(double running, double waiting, double events, double inAll, double ours) {

        static final Figures UNKNOWN = new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private final Rebuilds rebuilds;
    private final Rebuilder rebuilder;
    private volatile Figures figures = Figures.UNKNOWN;

    RebuildMeters(MeterRegistry registry, Rebuilds rebuilds, Rebuilder rebuilder) {
        super("rebuilds can't be asked for");
        this.rebuilds = rebuilds;
        this.rebuilder = rebuilder;
        gauge(registry, "tracker.rebuild.running", "Whether a rebuild runs, in any copy", Figures::running);
        gauge(
                registry,
                "tracker.rebuild.waiting",
                "Whether one waits until differences are accepted",
                Figures::waiting);
        gauge(registry, "tracker.rebuild.events", "How many events it has read", Figures::events);
        gauge(registry, "tracker.rebuild.events.expected", "Of about how many", Figures::inAll);
        gauge(registry, "tracker.read.models.ours", "0 while this copy only reads", Figures::ours);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Figures> value) {
        Gauge.builder(name, this, meters -> value.applyAsDouble(meters.figures))
                .description(description)
                .register(registry);
    }

    private Optional<Rebuild> running() {
        return rebuilds.newest(0, 1).stream().filter(Rebuild::isRunning).findFirst();
    }

    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        try {
            Optional<Rebuild> running = running();
            figures = new Figures(
                    running.isPresent() ? 1 : 0,
                    running.filter(each -> each.phase() == Phase.AWAITING_ACCEPTANCE)
                                    .isPresent()
                            ? 1
                            : 0,
                    running.map(Rebuild::events).orElse(0L),
                    running.map(Rebuild::eventsInAll).orElse(0L),
                    rebuilder.isOurs() ? 1 : 0);
        } catch (DataAccessException away) {
            figures = Figures.UNKNOWN;
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetail("records", rebuilder.isOurs());
        running()
                .ifPresent(rebuild -> builder.withDetail(
                        "rebuild",
                        Map.of(
                                "id",
                                rebuild.id(),
                                "phase",
                                rebuild.phase(),
                                "events",
                                rebuild.events(),
                                "eventsInAll",
                                rebuild.eventsInAll())));
    }
}
