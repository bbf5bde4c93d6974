package nl.relocationtracker.projections.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RememberingTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(store.get(PlatformTransactionManager.class));
    private final Remembering remembering = new Remembering(jdbc, store.get(StoredVault.class));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothing_is_recorded_of_a_child_between_reading_what_happened_and_writing_the_rows() {
        LocationId assen = desk.opened("Assen", LocationKind.REGULAR, "2024-01-01");
        LocationId emmen = desk.opened("Emmen", LocationKind.REGULAR, "2024-01-01");
        ChildId child = desk.placed(assen, "2024-01-10");
        CompletableFuture<Void> moving = transaction.execute(status -> {
            List<Remembered> remembered = remembering.of(List.of(child.value()));
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> desk.relocated(child, emmen, "2024-02-01", Reason.CAPACITY));
            awaitWaitingOrDone(other);
            assertThat(other).isNotDone();
            assertThat(remembered)
                    .singleElement()
                    .satisfies(one -> assertThat(one.changes()).hasSize(1));
            return other;
        });
        assertThat(moving).succeedsWithin(30, TimeUnit.SECONDS);
        assertThat(transaction.<List<Remembered>>execute(status -> remembering.of(List.of(child.value()))))
                .singleElement()
                .satisfies(one -> assertThat(one.changes()).hasSize(2));
    }

    private void awaitWaitingOrDone(CompletableFuture<Void> other) {
        Patience.until(() -> other.isDone() || !nobodyWaits());
    }

    private boolean nobodyWaits() {
        return jdbc.queryForObject("select count(*) from pg_locks where not granted", Long.class) == 0;
    }
}
