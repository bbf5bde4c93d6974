package nl.relocationtracker.api.watching;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportState;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.rebuild.Outcome;
import nl.relocationtracker.projections.rebuild.Phase;
import nl.relocationtracker.projections.rebuild.Rebuild;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.rebuild.Rebuilds;
import nl.relocationtracker.projections.receivers.Sendings;
import nl.relocationtracker.projections.store.EventsInOrder;
import nl.relocationtracker.projections.store.HeldBack;
import nl.relocationtracker.projections.waking.Waking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at everything that an operator watches. */
@Component
class Checks {

    /** A transaction that is open for longer holds readers back without need. */
    static final Duration LONG_OPEN = Duration.ofMinutes(1);

    /** So many who wait to be counted again are counted within seconds. */
    private static final long MANY_RECOUNTS = 5000;

    private static final long MEGABYTE = 1 << 20;

    private final JdbcClient jdbc;
    private final EventsInOrder events;
    private final Waking waking;
    private final Rebuilder rebuilder;
    private final Rebuilds rebuilds;
    private final Outbox outbox;
    private final Sendings sendings;
    private final Recounts recounts;
    private final ImportJobs imports;

    Checks(
            JdbcClient jdbc,
            EventsInOrder events,
            Waking waking,
            Rebuilder rebuilder,
            Rebuilds rebuilds,
            Outbox outbox,
            Sendings sendings,
            Recounts recounts,
            ImportJobs imports) {
        this.jdbc = jdbc;
        this.events = events;
        this.waking = waking;
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.outbox = outbox;
        this.sendings = sendings;
        this.recounts = recounts;
        this.imports = imports;
    }

    List<Check> all(List<HeldBack> held) {
        return List.of(database(), order(held), waking(), readModels(), outbox(), recounts(), imports());
    }

    private Check database() {
        String version = jdbc.sql("show server_version").query(String.class).single();
        long bytes = jdbc.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
        return Check.fine("database", "answers", version, bytes / MEGABYTE);
    }

    private Check order(List<HeldBack> held) {
        if (held.isEmpty()) return Check.fine("order", "free");
        Duration oldest =
                held.stream().map(HeldBack::age).max(Duration::compareTo).orElse(Duration.ZERO);
        return oldest.compareTo(LONG_OPEN) < 0
                ? Check.fine("order", "shortly", held.size())
                : Check.look("order", "long", held.size(), oldest.toMinutes(), events.behind());
    }

    private Check waking() {
        return waking.isListening() ? Check.fine("waking", "connected") : Check.look("waking", "alone");
    }

    private Check readModels() {
        Optional<Rebuild> last = rebuilds.newest(0, 1).stream().findFirst();
        Check check = last.filter(Rebuild::isRunning).map(Checks::running).orElseGet(() -> rested(last));
        return check.to(last.map(each -> "/rebuilds/" + each.id()).orElse("/rebuilds"));
    }

    private static Check running(Rebuild rebuild) {
        return rebuild.phase() == Phase.AWAITING_ACCEPTANCE
                ? Check.look("read-models", "waiting", rebuild.stopping())
                : Check.fine("read-models", "running", rebuild.events(), rebuild.eventsInAll());
    }

    private Check rested(Optional<Rebuild> last) {
        if (!rebuilder.isOurs()) return Check.bad("read-models", "another-shape");
        return last.filter(each -> each.outcome() == Outcome.FAILED).isPresent()
                ? Check.look("read-models", "failed")
                : Check.fine("read-models", "live");
    }

    private Check outbox() {
        Outbox.Waiting waiting = outbox.waiting();
        Outbox.Waiting sent = sendings.waiting();
        long pending = waiting.pending() + sent.pending();
        long parked = waiting.parked() + sent.parked();
        return (parked == 0
                        ? Check.fine("outbox", "delivered", pending)
                        : Check.look("outbox", "parked", parked, pending))
                .to(waiting.parked() == 0 ? null : "#parked");
    }

    private Check recounts() {
        long waiting = recounts.waiting();
        if (waiting == 0) return Check.fine("recounts", "none");
        return waiting < MANY_RECOUNTS
                ? Check.fine("recounts", "some", waiting)
                : Check.look("recounts", "many", waiting);
    }

    private Check imports() {
        Optional<ImportJob> last = imports.newestFirst(null, 1).items().stream().findFirst();
        if (last.isEmpty()) return Check.fine("imports", "none").to("/imports");
        ImportJob job = last.get();
        String sentence = job.state().name().toLowerCase(Locale.ROOT);
        Check check = job.state() == ImportState.FAILED
                ? Check.look("imports", sentence, job.source())
                : Check.fine("imports", sentence, job.source(), job.refused());
        return check.to("/imports/" + job.id());
    }
}
