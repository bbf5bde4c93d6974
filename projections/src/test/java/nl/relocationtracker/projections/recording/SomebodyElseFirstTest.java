package nl.relocationtracker.projections.recording;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.recording.Recording.SomebodyElseFirst;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SomebodyElseFirstTest {

    private static final String WAITING =
            "select count(*) from pg_locks where locktype = 'transactionid' and not granted";

    @Test
    void whoever_records_of_a_child_that_somebody_else_is_recording_of_is_told_so() throws Exception {
        try (Store store = new Store()) {
            Desk desk = new Desk(store);
            LocationId first = desk.opened("Ter Apel", LocationKind.CENTRAL_RECEPTION, "2024-01-01");
            LocationId second = desk.opened("Emmen", LocationKind.REGULAR, "2024-01-01");
            ChildId child = desk.placed(first, "2024-01-10");
            TransactionTemplate transaction = new TransactionTemplate(store.get(PlatformTransactionManager.class));
            CompletableFuture<Void> slower = transaction.execute(status -> {
                relocate(store, child, second);
                CompletableFuture<Void> other = CompletableFuture.runAsync(
                        () -> transaction.executeWithoutResult(mine -> relocate(store, child, second)));
                awaitSomebodyWaiting(store);
                return other;
            });
            assertThatThrownBy(() -> slower.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(SomebodyElseFirst.class);
            assertThat(store.get(JdbcTemplate.class)
                            .queryForObject("select count(*) from event where stream = ?", Long.class, child.value()))
                    .isEqualTo(2);
        }
    }

    private static void relocate(Store store, ChildId child, LocationId to) {
        store.get(Recording.class)
                .record(
                        new RelocateChild(
                                child, null, StayId.create(), to, null, parse("2024-02-01"), Motive.of(CAPACITY), null),
                        SOMEBODY);
    }

    private static void awaitSomebodyWaiting(Store store) {
        Patience.until(() -> store.get(JdbcTemplate.class).queryForObject(WAITING, Long.class) > 0);
    }
}
