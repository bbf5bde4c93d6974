package nl.relocationtracker.api.importing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class InTurnTest {

    @Test
    void two_go_on_at_once_and_end_in_the_order_in_which_they_were_begun() {
        List<Integer> ended = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch secondGoesOn = new CountDownLatch(1);
        try (InTurn work = new InTurn()) {
            work.begin(turn -> {
                await(secondGoesOn);
                turn.awaitHolding();
                ended.add(0);
            });
            for (int i = 1; i < 20; i++) {
                int number = i;
                work.begin(turn -> {
                    secondGoesOn.countDown();
                    turn.awaitHolding();
                    ended.add(number);
                });
            }
            work.end();
        }
        assertThat(ended).isEqualTo(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void what_one_throws_ends_those_that_were_begun_after_it_and_is_told() {
        AtomicBoolean ended = new AtomicBoolean();
        try (InTurn work = new InTurn()) {
            work.begin(turn -> {
                throw new IllegalArgumentException("no");
            });
            work.begin(turn -> {
                turn.await();
                ended.set(true);
            });
            assertThatThrownBy(work::end).hasMessage("no");
        }
        assertThat(ended).isFalse();
    }

    @Test
    void whoever_keeps_others_waiting_does_not_wait_for_ever() {
        CountDownLatch gaveUp = new CountDownLatch(1);
        AtomicBoolean triedAgain = new AtomicBoolean();
        try (InTurn work = new InTurn()) {
            work.begin(turn -> await(gaveUp));
            work.begin(turn -> {
                assertThat(turn.hasCome()).isFalse();
                assertThatThrownBy(turn::awaitHolding).isInstanceOf(CannotAcquireLockException.class);
                gaveUp.countDown();
                turn.await();
                triedAgain.set(true);
            });
            work.end();
        }
        assertThat(triedAgain).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
