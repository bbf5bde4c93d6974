package nl.relocationtracker.projections.register;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.recording.EmptiedClosure;
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
        try (Store store = new Store()) {
            hammer(store, CLOSED, OneLocationManyHandsTest::close);
            assertThat(insideClosedLocations(store)).isZero();
        }
    }

    /** Whoever is placed before the closing is sent off by it, whoever comes later finds it closed. */
    @Test
    void nobody_is_left_behind_where_a_location_is_closed_that_is_empty_in_fact() throws Exception {
        try (Store store = new Store()) {
            hammer(store, OPENED, OneLocationManyHandsTest::empty);
            assertThat(insideClosedLocations(store)).isZero();
            assertThat(store.get(JdbcTemplate.class)
                            .queryForObject("select count(*) from stay where left_on = ?", Long.class, CLOSED))
                    .isPositive();
        }
    }

    /** Whoever arrives after the announcement was there first and is told of, or is refused. */
    @Test
    void nobody_arrives_unseen_where_a_closure_is_announced() throws Exception {
        try (Store store = new Store()) {
            List<Long> found = new CopyOnWriteArrayList<>();
            hammer(store, CLOSED, (each, location) -> announce(each, location, found));
            assertThat(found.stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(store.get(JdbcTemplate.class).queryForObject("""
                            select count(*) from stay s where s.location_id in (select location_id from announced_closure)
                            """, Long.class));
        }
    }

    private void hammer(Store store, LocalDate arriving, BiPredicate<Store, LocationId> once) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            Random chance = new Random(8);
            int changes = 0;
            int placements = 0;
            for (int round = 0;
                    round < FEWEST_ROUNDS || (round < MOST_ROUNDS && Math.min(changes, placements) < WINS);
                    round++) {
                LocationId location = opened(store.get(Recording.class));
                CyclicBarrier together = new CyclicBarrier(HANDS);
                List<Future<Boolean>> tries = new ArrayList<>();
                for (int hand = 0; hand < HANDS; hand++) {
                    boolean changesIt = hand == round % HANDS;
                    long late = TimeUnit.MICROSECONDS.toNanos(chance.nextInt(200, changesIt ? 2000 : 5000));
                    tries.add(hands.submit(() -> {
                        together.await(10, TimeUnit.SECONDS);
                        LockSupport.parkNanos(late);
                        return changesIt ? once.test(store, location) : place(store, location, arriving);
                    }));
                }
                for (int hand = 0; hand < HANDS; hand++) {
                    boolean passed = tries.get(hand).get(30, TimeUnit.SECONDS);
                    if (passed && hand == round % HANDS) changes++;
                    else if (passed) placements++;
                }
            }
            assertThat(changes).isGreaterThanOrEqualTo(WINS);
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

    private static boolean close(Store store, LocationId location) {
        return passes(() -> store.get(Recording.class).record(closing(location), SOMEBODY));
    }

    private static boolean empty(Store store, LocationId location) {
        return passes(() -> store.get(EmptiedClosure.class).close(closing(location), SOMEBODY));
    }

    private static CloseLocation closing(LocationId location) {
        return new CloseLocation(location, null, CLOSED, ClosureCause.EMERGENCY_OVER);
    }

    private static boolean announce(Store store, LocationId location, List<Long> found) {
        LocalDate announcedOn = CLOSED.minusDays(1);
        return passes(() -> store.get(Recording.class)
                .record(new AnnounceClosure(location, null, announcedOn, CLOSED, ClosureCause.EMERGENCY_OVER), SOMEBODY)
                .findings()
                .forEach(finding -> found.add((Long) finding.details().get("children"))));
    }

    private static boolean place(Store store, LocationId location, LocalDate arriving) {
        return passes(() -> store.get(Recording.class)
                .record(
                        new PlaceChild(
                                ChildId.create(),
                                null,
                                StayId.create(),
                                location,
                                arriving,
                                Origin.ARRIVED,
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
                        select count(*) from stay s where s.recorded_to = 'infinity' and not exists (
                            select 1 from opening_period p where p.location_id = s.location_id
                              and p.recorded_to = 'infinity' and p.opened_on <= s.arrived_on
                              and (p.closed_on is null or (s.arrived_on < p.closed_on and s.left_on <= p.closed_on)))
                        """, Long.class);
    }
}
