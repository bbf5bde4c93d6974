package nl.relocationtracker.projections.reading;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.population.Population;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.rebuild.Occasion;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.store.EventsInOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class UntilRecordedTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final LocationId azc = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");
    private final UntilRecorded answers = new UntilRecorded(store.get(JdbcTemplate.class));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_answer_stands_until_something_else_is_recorded() {
        desk.placed(azc, "2024-01-01");
        Population first = population();
        assertThat(population()).isSameAs(first);
        desk.placed(azc, "2024-01-01");
        assertThat(population().total()).isEqualTo(2);
    }

    @Test
    void an_answer_is_not_kept_while_something_earlier_may_still_come_in() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        CompletableFuture<Void> slow =
                CompletableFuture.runAsync(() -> new TransactionTemplate(store.get(PlatformTransactionManager.class))
                        .executeWithoutResult(none -> {
                            desk.placed(azc, "2024-01-01");
                            written.countDown();
                            await(seen);
                        }));
        written.await();
        desk.placed(azc, "2024-01-01");
        assertThat(population().total()).isEqualTo(1);
        seen.countDown();
        slow.join();
        assertThat(population().total()).isEqualTo(2);
    }

    @Test
    void an_answer_is_not_kept_while_children_wait_to_be_counted_again() {
        desk.placed(azc, "2024-01-01");
        desk.record(new ConvertLocation(azc, null, LocationKind.EMERGENCY, null, null, parse("2024-01-15")));
        assertThat(population()).isNotSameAs(population());
        store.get(Recounts.class).workOff();
        assertThat(population()).isSameAs(population());
    }

    @Test
    void an_answer_of_one_day_or_of_former_read_models_is_no_answer() throws InterruptedException {
        desk.placed(azc, "2024-01-01");
        assertThat(population("2023-12-31").total()).isZero();
        Population former = population();
        assertThat(former.total()).isEqualTo(1);
        store.get(Rebuilder.class).run(Occasion.ASKED_FOR, null, now -> {});
        assertThat(population()).isNotSameAs(former).isEqualTo(former);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Population population() {
        return population("2024-02-01");
    }

    private Population population(String asOf) {
        long horizon = store.get(EventsInOrder.class).horizon();
        TransactionTemplate snapshot = new TransactionTemplate(store.get(PlatformTransactionManager.class));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        PointInTime day = PointInTime.asKnownNow(parse(asOf));
        return snapshot.execute(none -> answers.look(horizon)
                .answer(day, () -> store.get(Populations.class).population(day)));
    }
}
