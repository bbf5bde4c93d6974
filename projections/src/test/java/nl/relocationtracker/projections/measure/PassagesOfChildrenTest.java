package nl.relocationtracker.projections.measure;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.Inflow;
import nl.relocationtracker.core.measure.Outflow;
import nl.relocationtracker.core.measure.Passage;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildrenThen;
import nl.relocationtracker.projections.counts.ChildrenThen.Order;
import nl.relocationtracker.projections.counts.ChildrenThen.Selection;
import nl.relocationtracker.projections.counts.ChildrenThen.State;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassagesOfChildrenTest {

    private static final Set<LocationKind> EMERGENCY = Set.of(LocationKind.EMERGENCY);

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final LocationId azc = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");
    private final LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2023-01-01");
    private final LocationId goes = desk.opened("Noodopvang Goes", LocationKind.EMERGENCY, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_child_has_been_there_since_the_first_of_several_such_places_without_another_between() {
        ChildId child = desk.placed(azc, "2024-01-01");
        desk.relocated(child, assen, "2024-01-10", Reason.CAPACITY);
        desk.relocated(child, goes, "2024-01-20", Reason.CAPACITY);
        desk.placed(azc, "2024-01-01");

        List<Passed> found = passages("2024-01-15", "2024-02-01");
        assertThat(found)
                .extracting(Passed::passage)
                .containsExactly(
                        new Passage(
                                parse("2024-01-10"),
                                Inflow.FROM_REGULAR,
                                parse("2024-01-20"),
                                Outflow.TO_ANOTHER,
                                parse("2024-01-10")),
                        new Passage(parse("2024-01-20"), Inflow.FROM_ANOTHER, null, null, parse("2024-01-10")));
        assertThat(found).allMatch(passed -> passed.child().equals(child.value()));
    }

    @Test
    void whoever_left_before_the_days_asked_about_is_not_read_and_who_left_on_the_first_is() {
        ChildId child = desk.placed(assen, "2024-01-01");
        desk.relocated(child, azc, "2024-01-10", Reason.TO_REGULAR_RECEPTION);
        assertThat(passages("2024-01-10", "2024-02-01")).hasSize(1);
        assertThat(passages("2024-01-11", "2024-02-01")).isEmpty();
        assertThat(passages("2024-01-01", "2024-01-09").get(0).passage().out()).isNull();
    }

    @Test
    void the_list_of_children_behind_a_figure_can_be_walked_in_any_order_without_losing_or_doubling_one() {
        for (int i = 1; i <= 7; i++)
            desk.relocated(desk.placed(azc, "2024-01-0" + i), assen, "2024-01-1" + i, Reason.CAPACITY);
        desk.placed(azc, "2024-01-01");
        for (Order order : Order.values())
            for (boolean descending : new boolean[] {true, false}) {
                List<ChildrenThen.Row> all = list(null, order, descending, 100).items();
                assertThat(all).hasSize(8);
                List<ChildrenThen.Row> walked = new ArrayList<>();
                String after = null;
                do {
                    Slice<ChildrenThen.Row, String> some = list(after, order, descending, 3);
                    walked.addAll(some.items());
                    after = some.next().orElse(null);
                } while (after != null);
                assertThat(walked).isEqualTo(all);
            }
    }

    @Test
    void near_the_threshold_are_those_in_reception_who_are_just_below_it() {
        ChildId child = desk.placed(azc, "2024-01-01");
        assertThat(reach()).isEqualTo(new ChildCounts.Reach(0, 0, 0));
        desk.relocated(child, assen, "2024-01-10", Reason.CAPACITY);
        assertThat(reach()).isEqualTo(new ChildCounts.Reach(0, 0, 1));
        desk.relocated(child, goes, "2024-01-20", Reason.CAPACITY);
        assertThat(reach()).isEqualTo(new ChildCounts.Reach(1, 1, 0));
    }

    private ChildCounts.Reach reach() {
        return store.get(ChildCounts.class)
                .reach(List.of(Policies.FORCED), PointInTime.asKnownNow(parse("2024-02-01")))
                .get(Policies.FORCED)
                .reach();
    }

    private Slice<ChildrenThen.Row, String> list(String after, Order order, boolean descending, int most) {
        Selection selection =
                new Selection(State.IN_RECEPTION, null, null, null, Policies.EVERY_RELOCATION, 0, Integer.MAX_VALUE);
        ChildrenThen children = store.get(ChildrenThen.class);
        PointInTime when = PointInTime.asKnownNow(parse("2024-02-01"));
        return children.children(selection, when, children.sizes(selection, when), order, descending, after, most);
    }

    private List<Passed> passages(String from, String until) {
        return store.get(PassagesOfChildren.class)
                .passages(EMERGENCY, parse(from), PointInTime.asKnownNow(parse(until)));
    }
}
