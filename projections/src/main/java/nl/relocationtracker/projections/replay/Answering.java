package nl.relocationtracker.projections.replay;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.RulesInForce;
import nl.relocationtracker.core.replay.Knowledge;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventsInOrder;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every answer is made with, beside the question. */
public final class Answering {

    private static final ScheduledExecutorService PATIENCE = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "replay-patience");
        thread.setDaemon(true);
        return thread;
    });

    private static final Progress UNHEARD = new Progress() {
        @Override
        public void inAll(long events) {}

        @Override
        public void read(long more) {}
    };

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final EventsInOrder order;
    private final MasterKey master;
    private final LivePolicies live;
    private final Grounds grounds;
    private final RulesInForce rules;
    private final ProgramVersion version;

    public Answering(
            DataSource database,
            MasterKey master,
            LivePolicies live,
            Grounds grounds,
            RulesInForce rules,
            ProgramVersion version) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.order = new EventsInOrder(jdbc);
        this.master = master;
        this.live = live;
        this.grounds = grounds;
        this.rules = rules;
        this.version = version;
    }

    /** Hears how far a reading is. */
    public interface Progress {

        /** About how many events there are to read. */
        void inAll(long events);

        void read(long more);
    }

    /**
     * The question with everything that it leaves open fixed at what is known now: what is in the store, also what was recorded by
     * a clock that is ahead of this one.
     */
    public Question fixed(Question question) {
        long horizon = order.horizon();
        Instant now = grounds.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = jdbc.queryForObject(
                "select coalesce(max(recorded_at), ?) from event where recorded_at > ? and position <= ?",
                (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                horizon);
        return question.fixedAt(new Knowledge(last, horizon));
    }

    Replaying run(Question fixed, Asker asker) {
        ZoneId zone = grounds.zone();
        return new Replaying(fixed, live.all(), asker, master, zone);
    }

    /** Those that hold now. */
    DisclosureRules rules() {
        return rules.now();
    }

    /** @throws NotAnswered when its selection is too near to an earlier one */
    Answer answer(Replaying run, DisclosureRules rules, Progress progress, Replaying.Taking children)
            throws SQLException, InterruptedException {
        Sums sums = run.run(database, progress::inAll, progress::read, children);
        if (sums.fold().isNear(rules.least())) throw new NotAnswered(Refusing.SELECTION_NEAR_AN_EARLIER_ONE);
        return new Answer(
                AnswerText.of(sums, live.all(), version.text(), null),
                AnswerText.of(sums, live.all(), version.text(), rules));
    }

    /**
     * Tells beforehand what a question about figures gives, if that can be done in so short a time. What is told so is noted as
     * what is answered is.
     *
     * @param account whose earlier selections it may not be near to; null for those who care for the children
     */
    public Foretold foretell(Question question, UUID account, Duration patience)
            throws SQLException, InterruptedException {
        AskedSelections asked = new AskedSelections(jdbc);
        UUID look = UUID.randomUUID();
        List<Selection> earlier = account == null ? List.of() : asked.note(look, account, null, question);
        Replaying run = run(fixed(question), new Asker(earlier, null, Set.of()));
        ScheduledFuture<?> end = PATIENCE.schedule(run::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        Foretold foretold = Foretold.NOTHING;
        try {
            foretold = new Foretold(answer(run, rules(), UNHEARD, children -> {}), null);
        } catch (NotAnswered e) {
            foretold = new Foretold(null, e.why());
        } catch (SQLException | RuntimeException e) {
            if (!run.isCancelled()) throw e;
        } finally {
            end.cancel(false);
            if (foretold.answer() == null) asked.forget(look);
        }
        return foretold;
    }

    /** Answers a question about figures while one waits, for those who care for the children. */
    public Answer answer(Question question, Progress progress) throws SQLException, InterruptedException {
        return answer(run(fixed(question), Asker.NEAR_CHILDREN), rules(), progress, children -> {});
    }
}
