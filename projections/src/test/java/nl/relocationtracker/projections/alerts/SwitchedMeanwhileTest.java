package nl.relocationtracker.projections.alerts;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.alerts.Signals.NOT_RECEIVED;
import static nl.relocationtracker.projections.alerts.Signals.SECOND_FORCED;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A rule that is switched on while somebody records what it is about, and neither knows of the other. */
class SwitchedMeanwhileTest {

    private final SetClock clock = new SetClock("2024-03-01T12:00:00Z");
    private final Store store = new Store(clock);
    private final Desk desk = new Desk(store);
    private final Signals signals = new Signals(store);
    private final LocationId here = desk.opened("Azc Assen", LocationKind.REGULAR, "2023-01-01");
    private final LocationId there = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void who_was_being_sent_while_it_was_switched_on_is_missed_in_the_evening() {
        signals.inTransaction(() -> {
            ChildId child = desk.placed(here, "2024-01-01");
            store.get(Recording.class)
                    .record(
                            new SendChild(child, null, parse("2024-03-01"), there, Motive.of(Reason.CAPACITY)),
                            SOMEBODY);
            elsewhere(() -> signals.switchOn(NOT_RECEIVED));
        });
        signals.look();
        clock.set("2024-03-01T19:00:00Z");
        signals.look();
        assertThat(signals.all()).containsExactly("OPEN NOT_RECEIVED 2024-03-01");
        assertThat(signals.told()).containsExactly("alert-raised");
    }

    @Test
    void what_was_being_recorded_is_part_of_the_one_backlog() {
        moved();
        signals.inTransaction(() -> {
            moved();
            elsewhere(() -> signals.switchOn(SECOND_FORCED));
        });
        assertThat(signals.all()).hasSize(1);
        assertThat(signals.told()).as("there may be more of it").isEmpty();
        signals.look();
        assertThat(signals.all())
                .containsExactly("OPEN COUNT_REACHED 2024-01-20 BACKLOG", "OPEN COUNT_REACHED 2024-01-20 BACKLOG");
        assertThat(signals.told()).containsExactly("alert-backlog");
    }

    @Test
    void who_finished_before_anybody_looked_is_seen_though_the_rule_was_set_first() {
        signals.inTransaction(() -> {
            moved();
            elsewhere(() -> signals.set(SECOND_FORCED, true));
        });
        signals.look();
        assertThat(signals.all()).containsExactly("OPEN COUNT_REACHED 2024-01-20 BACKLOG");
    }

    @Test
    void nobody_waits_for_a_transaction_that_does_not_record() throws SQLException {
        moved();
        DataSource database =
                Objects.requireNonNull(store.get(JdbcTemplate.class).getDataSource());
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_current_xact_id(), count(*) from alert_rule");
            signals.switchOn(SECOND_FORCED);
            other.rollback();
        }
        assertThat(signals.told()).containsExactly("alert-backlog");
    }

    private void moved() {
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
    }

    /** In a transaction of its own. */
    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }
}
