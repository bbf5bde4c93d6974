package nl.relocationtracker.projections.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
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
    void what_fails_aside_fails_the_answer_and_what_was_begun_after_it_is_read_by_oneself() {
        inSnapshot(connection -> {
            CountDownLatch failing = new CountDownLatch(1);
            Supplier<Integer> first = aside.begin(() -> {
                failing.countDown();
                return jdbc.queryForObject("select 1 / 0", Integer.class);
            });
            await(failing);
            Supplier<Integer> next = aside.begin(this::connection);
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(first::get)
                    .withStackTraceContaining("division by zero");
            assertThat(next.get()).isEqualTo(connection);
            return null;
        });
        // Somebody can read aside again.
        inSnapshot(connection -> assertThat(readAside(this::connection)).isNotEqualTo(connection));
    }

    @Test
    void what_fails_while_one_waits_fails_the_answer() {
        inSnapshot(connection -> {
            Held<Integer> first = new Held<>(this::connection);
            Supplier<Integer> next = aside.begin(() -> {
                throw new IllegalArgumentException("no such day");
            });
            assertThatIllegalArgumentException().isThrownBy(first.part::get).withMessage("no such day");
            assertThatIllegalArgumentException().isThrownBy(next::get);
            first.letGo();
            return null;
        });
    }

    @Test
    void what_is_needed_before_its_turn_is_read_by_oneself_and_so_is_the_next_while_one_waits() {
        inSnapshot(connection -> {
            Held<Integer> first = new Held<>(this::connection);
            assertThat(aside.begin(this::connection).get()).isEqualTo(connection);
            Supplier<Integer> next = aside.begin(() -> {
                first.letGo();
                return connection();
            });
            assertThat(first.part.get()).isNotEqualTo(connection);
            assertThat(next.get()).isEqualTo(connection);
            return null;
        });
    }

    @Test
    void parts_are_read_aside_one_after_another_on_one_connection() {
        inSnapshot(connection -> {
            List<String> read = new ArrayList<>();
            CompletableFuture<Integer> last = new CompletableFuture<>();
            Held<Integer> first = new Held<>(this::connection);
            Supplier<Boolean> second = aside.begin(() -> read.add("second") && last.complete(connection()));
            Supplier<Boolean> before = aside.beginNext(() -> read.add("before"));
            first.letGo();
            assertThat(joined(last)).isNotEqualTo(connection).isEqualTo(first.part.get());
            assertThat(second.get() && before.get()).isTrue();
            assertThat(read).containsExactly("before", "second");
            assertThat(readAside(this::connection)).isEqualTo(first.part.get());
            return null;
        });
    }

    @Test
    void while_somebody_reads_aside_another_reads_by_itself() {
        inSnapshot(connection -> {
            Held<Integer> first = new Held<>(this::connection);
            joined(CompletableFuture.runAsync(() -> this.<Void>inSnapshot(other -> {
                assertThat(notReadAside(this::connection)).isEqualTo(other);
                return null;
            })));
            first.letGo();
            assertThat(first.part.get()).isNotEqualTo(connection);
            return null;
        });
    }

    @Test
    void what_nobody_asked_for_is_forgotten_when_the_transaction_ends() {
        AtomicInteger read = new AtomicInteger();
        Held<?>[] first = new Held<?>[1];
        inSnapshot(connection -> {
            first[0] = new Held<>(this::connection);
            aside.begin(read::incrementAndGet);
            return null;
        });
        first[0].letGo();
        inSnapshot(connection -> assertThat(readAside(this::connection)).isNotEqualTo(connection));
        assertThat(read).hasValue(0);
    }

    @Test
    void without_a_snapshot_to_share_it_is_read_by_oneself() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(notReadAside(this::connection)).isEqualTo(connection());
        });
    }

    /** A part that is being read aside until it is let go. */
    private final class Held<T> {

        private final CountDownLatch end = new CountDownLatch(1);
        private final Supplier<T> part;

        Held(Supplier<T> reading) {
            CountDownLatch begun = new CountDownLatch(1);
            part = aside.begin(() -> {
                begun.countDown();
                await(end);
                return reading.get();
            });
            await(begun);
        }

        void letGo() {
            end.countDown();
        }
    }

    /** Waits until it is, and does not read it itself. */
    private <T> T readAside(Supplier<T> reading) {
        for (int times = 0; times < 100; times++) {
            CompletableFuture<T> read = new CompletableFuture<>();
            aside.begin(() -> read.complete(reading.get()));
            try {
                return read.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException busy) {
                // Another transaction has not let go of its second connection yet.
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("nothing is read aside");
    }

    /** Waits a while, in which nobody reads it, and asks for it. */
    private <T> T notReadAside(Supplier<T> reading) {
        AtomicInteger read = new AtomicInteger();
        Supplier<T> part = aside.begin(() -> {
            read.incrementAndGet();
            return reading.get();
        });
        LockSupport.parkNanos(300_000_000);
        assertThat(read).hasValue(0);
        return part.get();
    }

    private static <T> T joined(CompletableFuture<T> future) {
        return future.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
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
