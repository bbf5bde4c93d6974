package nl.relocationtracker.projections.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class AsideTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final PlatformTransactionManager transactions = store.get(PlatformTransactionManager.class);
    private final Aside aside = new Aside(transactions, jdbc, 1);

    @AfterEach
    void close() {
        aside.close();
        store.close();
    }

    @Test
    void what_is_read_aside_is_of_the_same_moment() {
        LocationId azc = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");
        desk.placed(azc, "2024-01-01");
        inSnapshot(connection -> {
            assertThat(stays()).isEqualTo(1);
            CompletableFuture.runAsync(() -> desk.placed(azc, "2024-01-01")).join();
            assertThat(readAside(() -> stays() + " " + (connection() == connection)))
                    .isEqualTo("1 false");
            assertThat(stays()).isEqualTo(1);
            return null;
        });
        assertThat(this.<Integer>inSnapshot(connection -> stays())).isEqualTo(2);
    }

    @Test
    void what_fails_aside_fails_the_answer_and_the_next_is_read_aside() {
        inSnapshot(connection -> {
            Supplier<Integer> failing = aside.begin(() -> {
                throw new IllegalArgumentException("no such day");
            });
            assertThatIllegalArgumentException().isThrownBy(failing::get).withMessage("no such day");
            assertThat(readAside(this::connection)).isNotEqualTo(connection);
            return null;
        });
    }

    @Test
    void what_is_needed_before_its_turn_is_read_by_oneself_and_so_is_the_next_while_one_waits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        inSnapshot(connection -> {
            Supplier<Integer> first = aside.begin(() -> {
                begun.countDown();
                await(end);
                return connection();
            });
            await(begun);
            assertThat(aside.begin(this::connection).get()).isEqualTo(connection);
            Supplier<Integer> next = aside.begin(() -> {
                end.countDown();
                return connection();
            });
            assertThat(first.get()).isNotEqualTo(connection);
            assertThat(next.get()).isEqualTo(connection);
            return null;
        });
    }

    @Test
    void parts_are_read_aside_one_after_another() {
        inSnapshot(connection -> {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            List<String> read = new ArrayList<>();
            Supplier<Integer> first = aside.begin(() -> {
                begun.countDown();
                await(end);
                return connection();
            });
            await(begun);
            CompletableFuture<Integer> last = new CompletableFuture<>();
            Supplier<Boolean> second = aside.begin(() -> read.add("second") && last.complete(connection()));
            Supplier<Boolean> before = aside.beginNext(() -> read.add("before"));
            end.countDown();
            assertThat(last.join()).isNotEqualTo(connection).isEqualTo(first.get());
            assertThat(second.get() && before.get()).isTrue();
            assertThat(read).containsExactly("before", "second");
            return null;
        });
    }

    @Test
    void while_somebody_reads_aside_another_reads_by_itself() {
        CountDownLatch end = new CountDownLatch(1);
        inSnapshot(connection -> {
            Supplier<Boolean> first = aside.begin(() -> {
                await(end);
                return true;
            });
            CompletableFuture.runAsync(() -> this.<Void>inSnapshot(other -> {
                        assertThat(aside.begin(this::connection).get()).isEqualTo(other);
                        return null;
                    }))
                    .join();
            end.countDown();
            assertThat(first.get()).isTrue();
            return null;
        });
    }

    @Test
    void without_a_snapshot_to_share_it_is_read_by_oneself() {
        int connection = new TransactionTemplate(transactions).execute(status -> {
            assertThat(aside.begin(this::connection).get()).isEqualTo(connection());
            return connection();
        });
        assertThat(connection).isPositive();
    }

    /** Waits until it is, and does not read it itself. */
    private <T> T readAside(Supplier<T> reading) {
        CompletableFuture<T> read = new CompletableFuture<>();
        Supplier<Boolean> part = aside.begin(() -> read.complete(reading.get()));
        T answer = read.join();
        assertThat(part.get()).isTrue();
        return answer;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int connection() {
        return jdbc.queryForObject("select pg_backend_pid()", Integer.class);
    }

    private int stays() {
        return jdbc.queryForObject("select count(*) from stay", Integer.class);
    }

    private <T> T inSnapshot(Function<Integer, T> reading) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot.execute(status -> reading.apply(connection()));
    }
}
