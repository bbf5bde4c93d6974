package nl.relocationtracker.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.database.Serving;
import nl.relocationtracker.projections.database.WhatFailed;
import nl.relocationtracker.projections.generation.Generations;
import nl.relocationtracker.projections.generation.LiveShape;
import nl.relocationtracker.projections.generation.Shapes;
import nl.relocationtracker.projections.generation.VisibilityMap;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.recording.Grounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Rebuilds the read models: one at a time, over all copies of the program. */
public class Rebuilder {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final LiveTables tables;
    private final MasterKey master;
    private final Settings settings;
    private final Leftovers leftovers;
    private final Rebuilds rebuilds;
    private final VisibilityMap visibility;
    private volatile Rebuilding running;
    private volatile Thread runner;
    private volatile boolean closing;

    public Rebuilder(
            DataSource database,
            LiveTables tables,
            MasterKey master,
            LivePolicies policies,
            Grounds grounds,
            VisibilityMap visibility) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.tables = tables;
        this.master = master;
        this.settings = new Settings(policies, grounds);
        this.leftovers = new Leftovers(database);
        this.rebuilds = new Rebuilds(jdbc);
        this.visibility = visibility;
    }

    /** A rebuild runs already, here or in another copy of the program. */
    public static final class RunsAlready extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RunsAlready() {
            super("a rebuild runs already");
        }
    }

    /**
     * Begins one, and returns while it runs.
     *
     * @param account who asked for it; null for nobody
     * @throws RunsAlready when one does
     */
    public UUID begin(Occasion occasion, UUID account) {
        try {
            // Held for as long as the rebuild takes, not for as long as whoever asked for it waits.
            RebuildLock lock = Serving.later(() -> RebuildLock.takeUnlessOneRuns(database));
            try {
                Telling telling = Telling.begin(jdbc, occasion, account, Generations.live(lock.connection()));
                runner = new Thread(() -> run(lock, telling), "rebuild");
                runner.start();
                return telling.id();
            } catch (SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot begin to rebuild", e);
        }
    }

    /**
     * Does one, and answers how it ended.
     *
     * @param told hears every second how it goes
     */
    public Rebuild run(Occasion occasion, UUID account, Consumer<Rebuild> told) throws InterruptedException {
        UUID id = begin(occasion, account);
        while (true) {
            Rebuild now = rebuilds.rebuild(id).orElseThrow();
            told.accept(now);
            if (!now.isRunning()) return now;
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /**
     * Does one before anybody is served, because something has to be recorded first.
     *
     * @throws CannotStart when it does not come to its end
     */
    public void rebuildFirst() {
        try {
            Rebuild done = run(Occasion.OTHER_SHAPE, null, now -> {
                if (now.phase() == Phase.AWAITING_ACCEPTANCE) rebuilds.cancel(now.id(), "the program");
            });
            if (done.outcome() != Outcome.COMPLETED)
                throw new CannotStart(
                        "The read models have to be rebuilt before erasures can be done again, and that did not come to its end (%s): run the command rebuild, which says more."
                                .formatted(done.outcome()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("It was told to stop while it rebuilt the read models.", e);
        }
    }

    /** Whether the live generation has the shape of this program, which otherwise records nothing. */
    public boolean isOurs() {
        return LiveShape.isOurs(jdbc);
    }

    /** Whether this program may replace the live generation by itself: not when its shape is the one that was replaced. */
    public boolean mayReplaceByItself() {
        return !LiveShape.isOurs(jdbc)
                && rebuilds.newest(0, 50).stream()
                        .noneMatch(each -> each.outcome() == Outcome.COMPLETED
                                && each.formerShapes().equals(Shapes.OURS.toString()));
    }

    private void run(RebuildLock lock, Telling telling) {
        Thread watcher = null;
        boolean done = false;
        try {
            leftovers.drop(lock.holder());
            Rebuilding rebuilding = new Rebuilding(database, tables, master, settings, telling, lock.connection());
            running = rebuilding;
            watcher = watch(rebuilding, telling);
            rebuilding.run();
            telling.goesOn();
            LOG.info("The read models are rebuilt");
            done = true;
        } catch (Exception e) {
            ended(telling, e);
        } finally {
            running = null;
            if (watcher != null) watcher.interrupt();
            lock.close();
        }
        tidy();
        // Until its transaction ended nobody could know that everybody sees what it wrote.
        if (done && !closing) visibility.renew();
    }

    private void ended(Telling telling, Exception e) {
        Rebuilding rebuilding = running;
        boolean cancelled = rebuilding != null && rebuilding.isCancelled();
        try {
            if (closing) telling.ended(Outcome.INTERRUPTED, null);
            else if (cancelled) telling.ended(Outcome.CANCELLED, null);
            else {
                LOG.error("A rebuild failed; what is live stays so", e);
                telling.ended(Outcome.FAILED, WhatFailed.of(e));
            }
        } catch (RuntimeException gone) {
            LOG.warn("A rebuild ended, and the database is not there to note it");
        }
    }

    private Thread watch(Rebuilding rebuilding, Telling telling) {
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (true) {
                            TimeUnit.SECONDS.sleep(1);
                            if (!telling.goesOn()) rebuilding.cancel();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        LOG.warn("Cannot tell how a rebuild goes: the database does not answer");
                    }
                },
                "rebuild-watch");
        watcher.setDaemon(true);
        watcher.start();
        return watcher;
    }

    /** Drops former generations once nobody can read them any more, and what killed rebuilds left. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    public void tidy() {
        try {
            if (generations() < 2) return;
            Optional<RebuildLock> taken = RebuildLock.take(database);
            if (taken.isEmpty()) return;
            try (RebuildLock lock = taken.get()) {
                for (int tries = 0; tries < 5 && leftovers.drop(lock.holder()) > 0; tries++)
                    TimeUnit.MILLISECONDS.sleep(300);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.info("Former generations are dropped later: {}", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int generations() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Generations.all(connection).size();
        }
    }

    /** Ends what runs, with the program. */
    public void stop() throws InterruptedException {
        closing = true;
        Rebuilding rebuilding = running;
        if (rebuilding != null) rebuilding.cancel();
        Thread thread = runner;
        if (thread != null) thread.join(TimeUnit.SECONDS.toMillis(20));
    }
}
