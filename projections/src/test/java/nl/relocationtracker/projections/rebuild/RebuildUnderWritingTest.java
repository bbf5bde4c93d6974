package nl.relocationtracker.projections.rebuild;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.ChildRequest;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Recording.SomebodyElseFirst;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuildUnderWritingTest {

    private static final int REBUILDS = 6;
    private static final int WRITERS = 4;
    private static final LocalDate FIRST = parse("2023-01-01");

    private final Store store = new Store(Clock.systemUTC(), new LivePolicies(Policies.BUILT_IN));
    private final Desk desk = new Desk(store);
    private final List<LocationId> locations = new ArrayList<>();
    private final List<ChildId> children = new CopyOnWriteArrayList<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger recorded = new AtomicInteger();

    /** Each finds every row as it is, and in the end every row is what the events say. */
    @Test
    void rebuild_after_rebuild_finds_every_row_right_while_everybody_records() throws Exception {
        for (LocationKind kind : List.of(
                LocationKind.REGULAR, LocationKind.EMERGENCY, LocationKind.CRISIS_EMERGENCY, LocationKind.REGULAR))
            locations.add(desk.opened(kind.name(), kind, FIRST.toString()));
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS + 1);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random chance = new Random(writer);
                writing.add(writers.submit(() -> {
                    while (!enough.get()) record(chance);
                    return null;
                }));
            }
            writing.add(writers.submit(() -> {
                while (!enough.get()) store.get(Recounts.class).workOff();
                return null;
            }));
            for (int i = 0; i < REBUILDS; i++) rebuild(recorded.get());
            enough.set(true);
            for (Future<?> each : writing) each.get();
        } finally {
            enough.set(true);
            writers.shutdown();
        }
        store.get(Recounts.class).workOff();
        assertThat(store.get(Verification.class).differences(more -> {})).isEmpty();
        assertThat(told()).isPositive();
        store.close();
    }

    /** Something is recorded while it runs, and goes on being. */
    private void rebuild(int before) throws InterruptedException {
        Rebuild done = store.get(Rebuilder.class).run(Occasion.ASKED_FOR, null, now -> {
            // Otherwise it would have been waiting for somebody for ever.
            assertThat(now.phase()).isNotEqualTo(Phase.AWAITING_ACCEPTANCE);
        });
        assertThat(store.get(Rebuilds.class).differences(done.id(), 0, 5)).isEmpty();
        assertThat(done.failure()).isNull();
        assertThat(done.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(recorded.get()).isGreaterThan(before);
    }

    private void record(Random chance) {
        try {
            switch (chance.nextInt(12)) {
                case 0, 1, 2 -> place(chance);
                case 3 -> takeOver(chance);
                case 4 -> change(chance);
                case 5 -> leave(chance);
                default -> move(chance);
            }
            recorded.incrementAndGet();
        } catch (Refusal | SomebodyElseFirst | DuplicateKeyException refused) {
            // Some are, because others were first.
        }
    }

    private PlaceChild placement(Random chance, boolean known) {
        return new PlaceChild(
                ChildId.create(),
                null,
                StayId.create(),
                one(locations, chance),
                day(chance),
                Origin.ARRIVED,
                new Accompaniment(chance.nextBoolean() ? Company.ALONE : Company.WITH_PARENT, null),
                null,
                known ? PersonalDetails.of(parse("2012-05-05"), "V-" + chance.nextInt()) : null);
    }

    private void place(Random chance) {
        PlaceChild placement = placement(chance, true);
        store.get(Recording.class).record(placement, SOMEBODY);
        children.add(placement.childId());
    }

    private void takeOver(Random chance) {
        List<ChildRequest> chunk = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            PlaceChild placement = placement(chance, i % 2 == 0);
            chunk.add(new ChildRequest(placement.childId(), known -> List.of(placement)));
        }
        store.get(BulkRecording.class).children(chunk, SOMEBODY);
    }

    private void move(Random chance) {
        if (children.isEmpty()) return;
        ChildId child = one(children, chance);
        LocationId to = one(locations, chance);
        if (chance.nextInt(4) == 0) {
            StayId stay = store.get(JdbcTemplate.class)
                    .query(
                            "select (payload ->> 'stayId')::uuid from event where stream = ? and sequence < 3 "
                                    + "and payload ->> 'stayId' is not null limit 1",
                            (row, n) -> new StayId(row.getObject(1, java.util.UUID.class)),
                            child.value())
                    .get(0);
            store.get(Recording.class)
                    .record(
                            new CorrectStay(child, null, stay, to, day(chance), null, null, "een vergissing"),
                            SOMEBODY);
        } else
            store.get(Recording.class)
                    .record(
                            new RelocateChild(
                                    child,
                                    null,
                                    StayId.create(),
                                    to,
                                    null,
                                    day(chance),
                                    Motive.of(Reason.CAPACITY),
                                    null),
                            SOMEBODY);
    }

    private void change(Random chance) {
        LocationId location = one(locations, chance);
        LocalDate day = day(chance);
        switch (chance.nextInt(3)) {
            case 0 -> desk.record(new CloseLocation(location, null, FIRST.plusDays(500), ClosureCause.SCALED_DOWN));
            case 1 -> desk.record(new ReopenLocation(location, null, PeriodId.create(), FIRST.plusDays(501), 100));
            default ->
                desk.record(new ConvertLocation(
                        location,
                        null,
                        chance.nextBoolean() ? LocationKind.REGULAR : LocationKind.EMERGENCY,
                        null,
                        null,
                        day));
        }
    }

    private void leave(Random chance) {
        if (children.isEmpty()) return;
        ChildId child = one(children, chance);
        store.get(Recording.class)
                .record(
                        new DepartChild(child, null, FIRST.plusDays(490), Destination.TO_FAMILY, null, null, null),
                        SOMEBODY);
        if (chance.nextBoolean())
            store.get(Recording.class).record(new ErasePersonalDetails(child, null, ErasureGround.REQUEST), SOMEBODY);
    }

    private long told() {
        return store.get(JdbcTemplate.class).queryForObject("select count(*) from event", Long.class);
    }

    private static LocalDate day(Random chance) {
        return FIRST.plusDays(chance.nextInt(480));
    }

    private static <T> T one(List<T> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }
}
