package nl.relocationtracker.projections.replay;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.database.WhatFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers the questions that wait, one after another. */
public class Replayer {

    private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Answering answering;
    private final Retention retention;
    private final AtomicBoolean works = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> daemon(work, "replay"));
    private volatile Replaying running;
    private volatile boolean closing;

    public Replayer(DataSource database, Answering answering, Retention retention) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.answering = answering;
        this.retention = retention;
    }

    /** Looks whether questions wait, and returns while they are answered. */
    public void look() {
        if (closing || !works.compareAndSet(false, true)) return;
        worker.execute(() -> {
            try {
                answerWaiting();
            } finally {
                works.set(false);
            }
        });
    }

    /** Deletes answers whose term is over. */
    public void tidy() {
        int deleted = new Replays(jdbc).deleteOlderThan(retention.days());
        if (deleted > 0) LOG.info("Deleted {} replays whose term was over", deleted);
    }

    /** Answers every question that waits, and returns when none does. */
    void answerWaiting() {
        try {
            while (!closing) {
                Optional<Turn> next = Turn.next(database);
                if (next.isEmpty()) return;
                try (Turn turn = next.get()) {
                    answer(turn);
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.info(
                    "Questions wait until the database answers: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void answer(Turn turn) throws SQLException {
        Telling telling = new Telling(jdbc, turn.replay());
        Thread watcher = null;
        try {
            Question question = telling.begun(answering);
            Replaying run = answering.run(question);
            running = run;
            if (!telling.goesOn()) run.cancel();
            watcher = watch(run, telling);
            Answer answer = answering.answer(run, telling);
            telling.goesOn();
            turn.end(Outcome.ANSWERED, null, answer);
        } catch (SQLException | RuntimeException e) {
            ended(turn, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running = null;
            if (watcher != null) watcher.interrupt();
        }
    }

    /** One that is stopped with the program is taken up again by the next that looks. */
    private void ended(Turn turn, Exception e) throws SQLException {
        if (closing) return;
        Replaying run = running;
        if (run != null && run.isCancelled()) {
            turn.end(Outcome.CANCELLED, null, null);
            return;
        }
        LOG.error("A replay failed", e);
        turn.end(Outcome.FAILED, WhatFailed.of(e), null);
    }

    private static Thread watch(Replaying run, Telling telling) {
        Thread watcher = daemon(
                () -> {
                    try {
                        while (true) {
                            TimeUnit.SECONDS.sleep(1);
                            if (!telling.goesOn()) run.cancel();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        LOG.warn("Cannot tell how a replay goes: the database does not answer");
                    }
                },
                "replay-watch");
        watcher.start();
        return watcher;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Ends what runs, with the program. */
    public void stop() throws InterruptedException {
        closing = true;
        Replaying run = running;
        if (run != null) run.cancel();
        worker.shutdown();
        if (!worker.awaitTermination(20, TimeUnit.SECONDS)) LOG.warn("A replay did not stop in time");
    }
}
