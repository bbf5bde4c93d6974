package nl.relocationtracker.projections.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.outbox.Outbox.Waiting;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.waking.Bell;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DeliveryTest {

    private static final Instant START = Instant.parse("2024-03-01T12:00:00Z");

    private final SetClock clock = new SetClock(START.toString());
    private final HikariDataSource database = TestDatabase.fresh();
    private final Outbox outbox = new Outbox(new JdbcTemplate(database), clock);
    private final List<Long> arrived = new CopyOnWriteArrayList<>();

    @Test
    void two_copies_of_the_program_deliver_everything_once() throws Exception {
        for (int n = 0; n < 200; n++) add("key " + n);
        Bell one = new Bell();
        try (Delivery here = new Delivery(outbox, message -> arrived.add(message.id()), one);
                Delivery there = new Delivery(
                        new Outbox(new JdbcTemplate(database), clock),
                        message -> arrived.add(message.id()),
                        new Bell())) {
            here.start();
            there.start();
            until(200);
            add("key 200");
            one.ring();
            until(201);
        }
        assertThat(arrived).doesNotHaveDuplicates().hasSize(201);
        assertThat(outbox.waiting()).isEqualTo(new Waiting(0, 0));
    }

    @Test
    void the_same_thing_is_told_once() {
        add("key");
        add("key");
        delivering().deliverAll();
        add("key");
        delivering().deliverAll();
        assertThat(arrived).hasSize(1);
    }

    @Test
    void what_fails_is_tried_again_later_with_the_same_id() {
        add("key");
        failing().deliverAll();
        delivering().deliverAll();
        assertThat(arrived).isEmpty();
        later(Duration.ofSeconds(5 + 1 + 1));
        delivering().deliverAll();
        assertThat(arrived).containsExactly(1L);
    }

    @Test
    void what_fails_for_a_day_is_parked_and_can_be_sent_again() {
        add("key");
        failing().deliverAll();
        later(Duration.ofHours(23));
        failing().deliverAll();
        assertThat(outbox.waiting()).isEqualTo(new Waiting(1, 0));
        later(Duration.ofHours(25));
        failing().deliverAll();
        assertThat(outbox.waiting()).isEqualTo(new Waiting(0, 1));
        later(Duration.ofHours(50));
        delivering().deliverAll();
        assertThat(arrived).isEmpty();

        assertThat(outbox.parked(10)).singleElement().satisfies(parked -> {
            assertThat(parked.message().kind()).isEqualTo("alert-raised");
            assertThat(parked.attempts()).isEqualTo(3);
            assertThat(parked.parkedAt()).isEqualTo(START.plus(Duration.ofHours(25)));
        });
        assertThat(outbox.sendAgain(1)).isTrue();
        assertThat(outbox.sendAgain(1)).isFalse();
        failing().deliverAll();
        assertThat(outbox.waiting()).as("another day of trying").isEqualTo(new Waiting(1, 0));
        later(Duration.ofHours(51));
        delivering().deliverAll();
        assertThat(arrived).containsExactly(1L);
    }

    @Test
    void what_a_copy_that_died_had_in_hand_is_delivered_by_another() {
        add("key");
        assertThat(outbox.take()).isPresent();
        delivering().deliverAll();
        assertThat(arrived).isEmpty();
        later(Outbox.IN_HAND);
        delivering().deliverAll();
        assertThat(arrived).containsExactly(1L);
    }

    @Test
    void waits_twice_as_long_after_each_failure_up_to_an_hour_and_never_exactly() {
        List<Long> seconds = IntStream.rangeClosed(1, 14)
                .mapToObj(n -> Outbox.pause(n).toSeconds())
                .toList();
        assertThat(seconds.get(0)).isBetween(5L, 6L);
        assertThat(seconds.get(3)).isBetween(32L, 48L);
        assertThat(seconds.get(13)).isBetween(2880L, 3600L);
        assertThat(IntStream.range(0, 20).mapToObj(n -> Outbox.pause(4)).distinct())
                .hasSizeGreaterThan(1);
    }

    private void add(String key) {
        outbox.add(key, "alert-raised", new UUID(0, 1), "{}");
    }

    private Delivery delivering() {
        return new Delivery(outbox, message -> arrived.add(message.id()), new Bell());
    }

    private Delivery failing() {
        Deliverer away = message -> {
            throw new IOException("nobody at home");
        };
        return new Delivery(outbox, away, new Bell());
    }

    private void later(Duration after) {
        clock.set(START.plus(after).toString());
    }

    private void until(int count) {
        Patience.until(() -> arrived.size() >= count);
        assertThat(arrived).hasSize(count);
    }

    @Test
    void what_another_gave_up_while_it_was_being_delivered_is_delivered() {
        add("key");
        later(Duration.ofHours(25));
        Outbox.InHand slow = outbox.take().orElseThrow();
        later(Duration.ofHours(26));
        failing().deliverAll();
        assertThat(outbox.waiting()).isEqualTo(new Waiting(0, 1));
        outbox.delivered(slow);
        assertThat(outbox.waiting()).isEqualTo(new Waiting(0, 0));
        assertThat(outbox.sendAgain(1)).isFalse();
    }

    @Test
    void who_failed_long_ago_does_not_give_up_what_is_sent_again() {
        add("key");
        later(Duration.ofHours(25));
        Outbox.InHand slow = outbox.take().orElseThrow();
        later(Duration.ofHours(26));
        failing().deliverAll();
        outbox.sendAgain(1);
        assertThat(outbox.take()).isPresent();
        outbox.failed(slow);
        assertThat(outbox.waiting()).isEqualTo(new Waiting(1, 0));
    }

    @Test
    void goes_on_whatever_goes_wrong_once() throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        Clock broken = new Clock() {
            @Override
            public Instant instant() {
                if (first.getAndSet(false)) throw new IllegalStateException("no time");
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        add("key");
        try (Delivery delivery = new Delivery(
                new Outbox(new JdbcTemplate(database), broken), message -> arrived.add(message.id()), new Bell())) {
            delivery.start();
            until(1);
        }
    }
}
