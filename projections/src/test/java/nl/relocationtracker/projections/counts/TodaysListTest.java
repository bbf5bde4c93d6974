package nl.relocationtracker.projections.counts;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.projections.counts.ChildrenThen.Order;
import nl.relocationtracker.projections.counts.ChildrenThen.Row;
import nl.relocationtracker.projections.counts.ChildrenThen.Selection;
import nl.relocationtracker.projections.counts.ChildrenThen.State;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Today as known now is read along indexes and by what is kept; as known at this moment it is counted anew. */
class TodaysListTest {

    private final SetClock clock = new SetClock("2024-03-01T12:00:00Z");
    private final Store store = new Store(clock);
    private final Desk desk = new Desk(store);
    private final LocationId azc = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");
    private final LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @BeforeEach
    void children_who_moved_more_and_less() {
        for (int i = 0; i < 9; i++) {
            ChildId child = desk.placed(azc, "2024-01-0" + (1 + i % 3));
            for (int move = 1; move <= i % 4; move++)
                desk.relocated(child, move % 2 == 1 ? assen : azc, "2024-01-1" + (move + i % 2), Reason.CAPACITY);
        }
    }

    @Test
    void has_the_same_children_in_the_same_order_by_any_column() {
        hold("2024-03-01");
    }

    @Test
    void has_them_after_days_on_which_counts_became_others_and_nothing_was_recorded() {
        clock.set("2025-01-12T12:00:00Z");
        hold("2025-01-12");
        clock.set("2025-06-01T12:00:00Z");
        hold("2025-06-01");
    }

    @Test
    void the_first_of_a_past_day_are_the_beginning_of_the_list_also_beside_an_erased_one_of_the_same_count() {
        PointInTime past = PointInTime.asKnownNow(parse("2024-02-01"));
        ChildCounts counts = store.get(ChildCounts.class);
        ChildCounts.Selection flagged = new ChildCounts.Selection(Policies.FORCED, true, null, null, null);
        List<ChildCount> all = counted(Policies.FORCED, true, past, 100);
        assertThat(all).extracting(ChildCount::count).containsExactly(3, 3, 2, 2);
        for (int limit = 1; limit < 5; limit++)
            assertThat(counts.first(flagged, past, limit)).isEqualTo(all.subList(0, Math.min(limit + 1, 4)));
        ChildId first = new ChildId(all.get(0).childId());
        Recording recording = store.get(Recording.class);
        recording.record(
                new DepartChild(first, null, parse("2024-02-28"), Destination.TO_FAMILY, null, null, null), SOMEBODY);
        recording.record(new ErasePersonalDetails(first, null, ErasureGround.COURT), SOMEBODY);
        assertThat(counts.first(flagged, past, 1)).isEqualTo(all.subList(1, 3));
    }

    private void hold(String today) {
        PointInTime now = PointInTime.asKnownNow(parse(today));
        PointInTime then = new PointInTime(parse(today), Instant.parse(today + "T13:00:00Z"));
        for (CountingPolicy policy : LivePolicies.USUAL.all()) {
            for (State state : State.values())
                for (Order order : Order.values())
                    for (boolean descending : new boolean[] {true, false}) {
                        Selection all = new Selection(state, null, null, null, policy, 0, Integer.MAX_VALUE);
                        assertThat(walked(all, now, order, descending, 2))
                                .as("%s %s %s %s", policy.name(), state, order, descending)
                                .isEqualTo(walked(all, then, order, descending, 100));
                    }
            for (Boolean flagged : new Boolean[] {null, true, false})
                assertThat(counted(policy, flagged, now, 2))
                        .as("%s flagged: %s", policy.name(), flagged)
                        .isEqualTo(counted(policy, flagged, then, 100));
        }
    }

    private List<Row> walked(Selection all, PointInTime when, Order order, boolean descending, int most) {
        ChildrenThen children = store.get(ChildrenThen.class);
        List<Row> walked = new ArrayList<>();
        String after = null;
        do {
            Slice<Row, String> some =
                    children.children(all, when, children.sizes(all, when), order, descending, after, most);
            walked.addAll(some.items());
            after = some.next().orElse(null);
        } while (after != null);
        assertThat(children.sizes(all, when).total()).isEqualTo(walked.size());
        return walked;
    }

    private List<ChildCount> counted(CountingPolicy policy, Boolean flagged, PointInTime when, int most) {
        ChildCounts counts = store.get(ChildCounts.class);
        ChildCounts.Selection all = new ChildCounts.Selection(policy, flagged, null, null, null);
        List<ChildCount> walked = new ArrayList<>();
        ChildCounts.Place after = null;
        do {
            Slice<ChildCount, ChildCounts.Place> some = counts.children(all, when, after, most);
            walked.addAll(some.items());
            after = some.next().orElse(null);
        } while (after != null);
        return walked;
    }
}
