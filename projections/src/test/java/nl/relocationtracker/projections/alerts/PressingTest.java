package nl.relocationtracker.projections.alerts;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.alerts.Signals.MISSING;
import static nl.relocationtracker.projections.alerts.Signals.SECOND_FORCED;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.core.alert.AlertCommand.AssignAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.alert.Assignee;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.alerts.Alerts.Place;
import nl.relocationtracker.projections.alerts.Alerts.Sorting;
import nl.relocationtracker.projections.alerts.Alerts.Standing;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In what order somebody finds what has to be done. */
class PressingTest {

    private final SetClock clock = new SetClock("2024-03-01T12:00:00Z");
    private final Store store = new Store(clock);
    private final Desk desk = new Desk(store);
    private final Signals signals = new Signals(store);
    private final LocationId here = desk.opened("Azc Assen", LocationKind.REGULAR, "2023-01-01");
    private final LocationId there = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_own_come_first_then_what_presses_most_and_among_those_the_oldest() {
        signals.switchOn(SECOND_FORCED);
        signals.switchOn(MISSING);
        ChildId first = movedTwice();
        clock.set("2024-03-01T13:00:00Z");
        ChildId second = movedTwice();
        clock.set("2024-03-01T14:00:00Z");
        ChildId gone = gone();
        assertThat(pressing(null)).containsExactly(gone.value(), first.value(), second.value());
        UUID reader = new UUID(0, 9);
        assign(second, reader);
        assertThat(pressing(reader)).containsExactly(second.value(), gone.value(), first.value());
        assertThat(pressing(new UUID(0, 8))).containsExactly(gone.value(), first.value(), second.value());
    }

    @Test
    void page_by_page_they_are_the_whole_list() {
        signals.switchOn(SECOND_FORCED);
        signals.switchOn(MISSING);
        UUID reader = new UUID(0, 9);
        for (int hour = 1; hour <= 3; hour++) {
            clock.set("2024-03-01T1" + hour + ":00:00Z");
            movedTwice();
            gone();
            if (hour < 3) assign(movedTwice(), hour == 1 ? reader : new UUID(0, 8));
        }
        clock.set("2024-03-01T14:00:00Z");
        PointInTime now = store.get(Grounds.class).asOfToday();
        // What was known at a moment is put in order whole.
        List<AlertView> whole = page(reader, new PointInTime(now.asOf(), clock.instant()), null, 99)
                .items();
        assertThat(whole).hasSize(8);
        for (int most = 1; most <= whole.size(); most++) {
            List<AlertView> pages = new ArrayList<>();
            Place after = null;
            do {
                Slice<AlertView, Place> some = page(reader, now, after, most);
                assertThat(some.total()).isEqualTo(whole.size());
                pages.addAll(some.items());
                after = some.next().orElse(null);
            } while (after != null);
            assertThat(pages).isEqualTo(whole);
        }
    }

    @Test
    void how_many_there_are_in_each_state_and_of_whom() {
        signals.switchOn(SECOND_FORCED);
        UUID reader = new UUID(0, 9);
        movedTwice();
        movedTwice();
        assign(movedTwice(), reader);
        List<Standing> standing = inTransaction(() -> store.get(Alerts.class)
                .standing(AlertSelection.ALL, store.get(Grounds.class).asOfToday()));
        assertThat(standing)
                .containsExactlyInAnyOrder(
                        new Standing(AlertState.OPEN, null, 2), new Standing(AlertState.OPEN, reader, 1));
    }

    private Slice<AlertView, Place> page(UUID reader, PointInTime when, Place after, int most) {
        return inTransaction(() -> store.get(Alerts.class)
                .alerts(AlertSelection.ALL.in(AlertSelection.PENDING), Sorting.pressing(reader), when, after, most));
    }

    private void assign(ChildId child, UUID assignee) {
        AlertId alert =
                new AlertId(UUID.fromString(signals.read("select id::text from alert where child_id = '" + child + "'")
                        .get(0)));
        store.get(Recording.class).record(new AssignAlert(alert, null, new Assignee(assignee)), SOMEBODY);
    }

    private ChildId gone() {
        ChildId child = desk.placed(here, "2024-01-01");
        store.get(Recording.class)
                .record(
                        new DepartChild(
                                child, null, parse("2024-02-20"), Destination.WHEREABOUTS_UNKNOWN, null, null, null),
                        SOMEBODY);
        return child;
    }

    private <T> T inTransaction(Supplier<T> reading) {
        return new TransactionTemplate(store.get(PlatformTransactionManager.class)).execute(status -> reading.get());
    }

    /** In the list, and in what a page shows of it beside everything else. */
    private List<UUID> pressing(UUID reader) {
        List<UUID> list = listed(reader);
        assertThat(some(reader)).isEqualTo(list.subList(0, 2));
        return list;
    }

    private List<UUID> some(UUID reader) {
        return new TransactionTemplate(store.get(PlatformTransactionManager.class))
                .execute(status -> store
                        .get(Alerts.class)
                        .pressing(
                                AlertSelection.ALL.in(AlertSelection.PENDING),
                                reader,
                                store.get(Grounds.class).asOfToday(),
                                2,
                                9)
                        .items()
                        .stream()
                        .map(AlertView::childId)
                        .toList());
    }

    private List<UUID> listed(UUID reader) {
        return page(reader, store.get(Grounds.class).asOfToday(), null, 9).items().stream()
                .map(AlertView::childId)
                .toList();
    }

    private ChildId movedTwice() {
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
        return child;
    }
}
