package nl.relocationtracker.projections.alerts;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.outbox.Delivery;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.waking.Bell;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Another copy of the program on the same database, which records a move, looks around and delivers, and dies at one step. */
final class AlertingProgram {

    /** A status that says that it died where it was meant to. */
    static final int DIED = 137;

    /** Where it dies. */
    enum Step {
        WHILE_THE_MOVE_IS_RECORDED,
        WHEN_THE_MOVE_IS_RECORDED,
        WHILE_IT_LOOKS_AROUND,
        BEFORE_IT_DELIVERS,
        BEFORE_IT_NOTES_THAT_IT_DELIVERED
    }

    private AlertingProgram() {}

    /** Without any farewell, as when it is killed. */
    private static void die() {
        Runtime.getRuntime().halt(DIED);
    }

    public static void main(String[] arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword(arguments[2]);
        Step step = Step.valueOf(arguments[3]);
        try (Store store = new Store(
                new HikariDataSource(config),
                Files.createTempDirectory("alerting").resolve("erasures.jsonl"))) {
            if (step == Step.WHILE_THE_MOVE_IS_RECORDED) dieBeforeTheNextCommit(store);
            if (step != Step.WHILE_IT_LOOKS_AROUND) move(store, ChildId.of(arguments[4]), LocationId.of(arguments[5]));
            if (step == Step.WHEN_THE_MOVE_IS_RECORDED) die();
            if (step == Step.WHILE_IT_LOOKS_AROUND) dieBeforeTheNextCommit(store);
            store.get(Lookout.class).lookAround();
            deliver(store, step);
        }
    }

    private static void dieBeforeTheNextCommit(Store store) {
        store.get(ConfigurableTransactionManager.class).addListener(new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                if (!transaction.isReadOnly()) die();
            }
        });
    }

    static void move(Store store, ChildId child, LocationId to) {
        store.get(Recording.class)
                .record(
                        new RelocateChild(
                                child,
                                null,
                                StayId.create(),
                                to,
                                null,
                                parse("2024-02-20"),
                                Motive.of(Reason.CAPACITY),
                                null),
                        SOMEBODY);
    }

    private static void deliver(Store store, Step step) throws InterruptedException {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        try (Delivery delivery = new Delivery(
                store.get(Outbox.class),
                message -> {
                    if (step == Step.BEFORE_IT_DELIVERS) die();
                    jdbc.update("insert into arrived (message, alert) values (?, ?)", message.id(), message.subject());
                    die();
                },
                new Bell())) {
            delivery.start();
            Thread.currentThread().join();
        }
    }
}
