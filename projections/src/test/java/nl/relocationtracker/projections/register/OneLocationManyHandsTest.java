package nl.relocationtracker.projections.register;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildCommand.PlaceChild;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationCommand.CloseLocation;
import nl.relocationtracker.core.location.LocationCommand.OpenLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Recording.SomebodyElseFirst;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class OneLocationManyHandsTest {

    private static final int HANDS = 8;
    private static final int FEWEST_ROUNDS = 40;
    private static final int MOST_ROUNDS = 400;
    private static final int WINS = 5;
    private static final LocalDate OPENED = parse("2024-01-01");
    private static final LocalDate CLOSED = parse("2024-02-01");

    /**
     * In each round a location is closed as of a day at the very moment at which others place children there after that
     * day. Either the placements or the closing must be refused, never neither. Each hand is late by a little of its own,
     * and rounds go on until each side has been first some times: otherwise the test has tried nothing.
     */
    @Test
    void no_child_is_ever_in_a_closed_location() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try (Store store = new Store()) {
            Recording recording = store.get(Recording.class);
            Random chance = new Random(8);
            int closings = 0;
            int placements = 0;
            for (int round = 0;
                    round < FEWEST_ROUNDS || (round < MOST_ROUNDS && Math.min(closings, placements) < WINS);
                    round++) {
                LocationId location = opened(recording);
                CyclicBarrier together = new CyclicBarrier(HANDS);
                List<Future<Boolean>> tries = new ArrayList<>();
                for (int hand = 0; hand < HANDS; hand++) {
                    boolean closes = hand == round % HANDS;
                    long late = TimeUnit.MICROSECONDS.toNanos(chance.nextInt(200, closes ? 2000 : 5000));
                    tries.add(hands.submit(() -> {
                        together.await(10, TimeUnit.SECONDS);
                        LockSupport.parkNanos(late);
                        return closes ? close(recording, location) : place(recording, location);
                    }));
                }
                for (int hand = 0; hand < HANDS; hand++) {
                    boolean passed = tries.get(hand).get(30, TimeUnit.SECONDS);
                    if (passed && hand == round % HANDS) closings++;
                    else if (passed) placements++;
                }
            }
            assertThat(insideClosedLocations(store)).isZero();
            assertThat(closings).isGreaterThanOrEqualTo(WINS);
            assertThat(placements).isGreaterThanOrEqualTo(WINS);
        } finally {
            hands.shutdownNow();
        }
    }

    private static LocationId opened(Recording recording) {
        LocationId location = LocationId.create();
        recording.record(
                new OpenLocation(
                        location, PeriodId.create(), "Noodopvang", null, null, LocationKind.EMERGENCY, 10, OPENED),
                SOMEBODY);
        return location;
    }

    private static boolean close(Recording recording, LocationId location) {
        return passes(() ->
                recording.record(new CloseLocation(location, null, CLOSED, ClosureCause.EMERGENCY_OVER), SOMEBODY));
    }

    private static boolean place(Recording recording, LocationId location) {
        return passes(() -> recording.record(
                new PlaceChild(
                        ChildId.create(),
                        null,
                        StayId.create(),
                        location,
                        CLOSED,
                        new Accompaniment(Accompaniment.Company.ALONE, null),
                        null,
                        null),
                SOMEBODY));
    }

    private static boolean passes(Runnable request) {
        try {
            request.run();
            return true;
        } catch (Refusal | SomebodyElseFirst refused) {
            return false;
        }
    }

    private static long insideClosedLocations(Store store) {
        return store.get(JdbcTemplate.class).queryForObject("""
                        select count(*) from stay s where not exists (
                            select 1 from opening_period p where p.location_id = s.location_id
                              and p.recorded_to = 'infinity' and p.opened_on <= s.arrived_on
                              and (p.closed_on is null or (s.arrived_on < p.closed_on and s.left_on <= p.closed_on)))
                        """, Long.class);
    }
}
