package nl.relocationtracker.projections.replay;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.database.WhatFailed;
import nl.relocationtracker.projections.person.ProjectSecrets;
import nl.relocationtracker.projections.person.Pseudonyms;
import nl.relocationtracker.projections.project.ProjectBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers the questions that wait, one after another. */
public class Replayer {

    private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Replays replays;
    private final Answering answering;
    private final Retention retention;
    private final ProjectSecrets secrets;
    private final AskedSelections selections;
    private final ProjectBook projects;
    private final AtomicBoolean works = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> daemon(work, "replay"));
    private volatile Replaying running;
    private volatile boolean closing;

    public Replayer(
            DataSource database,
            Answering answering,
            ProjectSecrets secrets,
            ProjectBook projects,
            Retention retention) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.replays = new Replays(jdbc);
        this.answering = answering;
        this.retention = retention;
        this.secrets = secrets;
        this.selections = new AskedSelections(jdbc);
        this.projects = projects;
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
        int deleted = replays.deleteOlderThan(retention.days());
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
            Replaying run = answering.run(question, asker(turn.replay(), question));
            running = run;
            if (!telling.goesOn()) run.cancel();
            watcher = watch(run, telling);
            // One reading of them for figures and rows: somebody may change them meanwhile.
            DisclosureRules rules = answering.rules();
            try (ChildrenTold children = ChildrenTold.over(database, rules)) {
                Answer answer = answering.answer(run, rules, telling, children::add);
                telling.atEnd();
                turn.answered(answer, AskedSelections.named(question), children);
            }
        } catch (NotAnswered e) {
            selections.forget(turn.replay());
            turn.end(Outcome.REFUSED, e.why().name());
        } catch (SQLException | RuntimeException e) {
            ended(turn, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running = null;
            if (watcher != null) watcher.interrupt();
        }
    }

    private Asker asker(UUID id, Question question) {
        Replay replay = replays.replay(id).orElseThrow();
        UUID project =
                question.wanted() == null ? null : question.wanted().project().value();
        return new Asker(
                replay.outside() ? selections.note(id, replay.account(), project, question) : List.of(),
                question.wanted() == null ? null : pseudonyms(question.wanted().project()),
                question.wanted() == null
                        ? Set.of()
                        : projects.everGranted(question.wanted().project()));
    }

    private Pseudonyms pseudonyms(ProjectId project) {
        return secrets.of(project).orElseThrow(() -> new NotAnswered(Refusing.PROJECT_ENDED));
    }

    /** One that is stopped with the program is taken up again by the next that looks. */
    private void ended(Turn turn, Exception e) throws SQLException {
        if (closing) return;
        selections.forget(turn.replay());
        Replaying run = running;
        if (run != null && run.isCancelled()) {
            turn.end(Outcome.CANCELLED, null);
            return;
        }
        LOG.error("A replay failed", e);
        turn.end(Outcome.FAILED, WhatFailed.of(e));
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
