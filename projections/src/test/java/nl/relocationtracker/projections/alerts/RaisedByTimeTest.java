package nl.relocationtracker.projections.alerts;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.alerts.Signals.CLOSURE;
import static nl.relocationtracker.projections.alerts.Signals.EMPTY;
import static nl.relocationtracker.projections.alerts.Signals.MISSING;
import static nl.relocationtracker.projections.alerts.Signals.NOT_RECEIVED;
import static nl.relocationtracker.projections.alerts.Signals.OVERDUE;
import static nl.relocationtracker.projections.alerts.Signals.SIX;
import static nl.relocationtracker.projections.alerts.Signals.SPLIT;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alerts that a day or an hour brings, and those about what no single child does. */
class RaisedByTimeTest {

    /** One in the afternoon, in Amsterdam. */
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
    void a_child_that_was_sent_and_has_not_arrived_by_the_evening_is_told_of_then_and_once() {
        signals.switchOn(NOT_RECEIVED);
        ChildId child = desk.placed(here, "2024-01-01");
        record(new SendChild(child, null, parse("2024-03-01"), there, Motive.of(Reason.CAPACITY)));
        signals.look();
        clock.set("2024-03-01T18:59:59Z");
        signals.look();
        assertThat(signals.all()).isEmpty();
        clock.set("2024-03-01T19:00:00Z");
        signals.look();
        signals.look();
        assertThat(signals.all()).containsExactly("OPEN NOT_RECEIVED 2024-03-01");
        assertThat(signals.told()).containsExactly("alert-raised");
        record(new ReceiveChild(child, null, StayId.create(), there, parse("2024-03-01")));
        signals.look();
        assertThat(signals.all())
                .as("late that day, or earlier and not told: somebody says what came of it")
                .containsExactly("OPEN NOT_RECEIVED 2024-03-01");
    }

    @Test
    void a_child_that_is_known_to_have_arrived_in_time_is_not_told_of_whatever_its_hour() {
        signals.switchOn(NOT_RECEIVED);
        ChildId child = desk.placed(here, "2024-01-01");
        record(new SendChild(child, null, parse("2024-03-01"), there, Motive.of(Reason.CAPACITY)));
        record(new ReceiveChild(child, null, StayId.create(), there, parse("2024-03-01")));
        clock.set("2024-03-01T19:00:00Z");
        signals.look();
        assertThat(signals.all()).isEmpty();
    }

    @Test
    void that_a_child_was_never_sent_undoes_that_it_was_not_received() {
        signals.switchOn(NOT_RECEIVED);
        ChildId child = desk.placed(here, "2024-01-01");
        record(new SendChild(child, null, parse("2024-03-01"), there, Motive.of(Reason.CAPACITY)));
        clock.set("2024-03-01T19:00:00Z");
        signals.look();
        record(new RecallChild(child, null));
        assertThat(signals.all()).containsExactly("WITHDRAWN NOT_RECEIVED 2024-03-01 CORRECTED");
    }

    @Test
    void a_child_that_arrives_the_next_day_stays_an_alert_until_somebody_says_what_came_of_it() {
        signals.switchOn(NOT_RECEIVED);
        ChildId child = desk.placed(here, "2024-01-01");
        record(new SendChild(child, null, parse("2024-03-01"), there, Motive.of(Reason.CAPACITY)));
        clock.set("2024-03-02T08:00:00Z");
        signals.look();
        assertThat(signals.all()).as("after a night of downtime").containsExactly("OPEN NOT_RECEIVED 2024-03-01");
        record(new ReceiveChild(child, null, StayId.create(), there, parse("2024-03-02")));
        signals.look();
        assertThat(signals.all()).containsExactly("OPEN NOT_RECEIVED 2024-03-01");
    }

    @Test
    void a_household_that_is_split_for_too_long_is_told_of_on_the_day() {
        signals.switchOn(SPLIT);
        HouseholdId household = HouseholdId.create();
        ChildId one = desk.placed(here, "2024-02-01");
        ChildId other = desk.placed(here, "2024-02-01");
        record(new JoinHousehold(one, null, parse("2024-02-01"), household));
        record(new JoinHousehold(other, null, parse("2024-02-01"), household));
        desk.relocated(other, there, "2024-03-01", Reason.CAPACITY);
        signals.look();
        clock.set("2024-03-07T22:59:59Z");
        signals.look();
        assertThat(signals.all()).isEmpty();
        clock.set("2024-03-07T23:00:00Z");
        signals.look();
        assertThat(signals.all()).containsExactly("OPEN HOUSEHOLD_SPLIT 2024-03-08");
        desk.relocated(one, there, "2024-03-01", Reason.CAPACITY);
        signals.look();
        assertThat(signals.all())
                .as("never apart, it turns out")
                .containsExactly("WITHDRAWN HOUSEHOLD_SPLIT 2024-03-08 CORRECTED");
    }

    @Test
    void an_announced_closing_that_would_make_children_cross_is_told_of_while_it_can_be_changed() {
        ChildId child = desk.placed(here, "2024-01-01");
        for (int n = 1; n <= 7; n++) desk.relocated(child, n % 2 == 1 ? there : here, "2024-01-1" + n, Reason.SCHOOL);
        signals.switchOn(CLOSURE);
        assertThat(signals.all()).isEmpty();
        desk.record(
                new AnnounceClosure(there, null, parse("2024-03-01"), parse("2024-04-01"), ClosureCause.SCALED_DOWN));
        signals.look();
        assertThat(signals.all()).containsExactly("OPEN CLOSURE_WOULD_CROSS 2024-03-01");
        assertThat(signals.told()).containsExactly("alert-raised");
        desk.record(new WithdrawClosure(there, null, parse("2024-03-01")));
        signals.look();
        assertThat(signals.all()).containsExactly("WITHDRAWN CLOSURE_WOULD_CROSS 2024-03-01 PLAN_CHANGED");
    }

    @Test
    void a_closing_that_is_overdue_and_a_location_without_children_are_told_of_on_their_days() {
        desk.placed(here, "2024-02-01");
        ChildId last = desk.placed(there, "2024-02-01");
        signals.switchOn(OVERDUE);
        signals.switchOn(EMPTY);
        desk.record(
                new AnnounceClosure(here, null, parse("2024-03-01"), parse("2024-03-03"), ClosureCause.SCALED_DOWN));
        record(new DepartChild(last, null, parse("2024-03-01"), Destination.HOUSED_IN_MUNICIPALITY, null, null, null));
        signals.look();
        assertThat(signals.all()).isEmpty();
        clock.set("2024-03-04T12:00:00Z");
        signals.look();
        assertThat(signals.all()).containsExactly("OPEN CLOSING_OVERDUE 2024-03-04");
        clock.set("2024-05-30T12:00:00Z");
        signals.look();
        assertThat(signals.all())
                .containsExactly("OPEN CLOSING_OVERDUE 2024-03-04", "OPEN WITHOUT_CHILDREN 2024-05-30");
    }

    @Test
    void what_nobody_acknowledges_in_time_is_escalated_once() {
        signals.switchOn(MISSING);
        ChildId child = desk.placed(here, "2024-01-01");
        record(new DepartChild(child, null, parse("2024-03-01"), Destination.WHEREABOUTS_UNKNOWN, null, null, null));
        clock.set("2024-03-01T15:59:59Z");
        signals.look();
        assertThat(signals.told()).containsExactly("alert-raised");
        clock.set("2024-03-01T16:00:01Z");
        signals.look();
        signals.look();
        assertThat(signals.told()).containsExactly("alert-raised", "alert-escalated");
    }

    @Test
    void one_is_escalated_while_somebody_else_has_its_row_in_hand() {
        signals.switchOn(MISSING);
        ChildId child = desk.placed(here, "2024-01-01");
        record(new DepartChild(child, null, parse("2024-03-01"), Destination.WHEREABOUTS_UNKNOWN, null, null, null));
        clock.set("2024-03-01T16:00:01Z");
        signals.inTransaction(() -> {
            store.get(JdbcTemplate.class).queryForList("select id from alert for key share");
            CompletableFuture.runAsync(signals::look).join();
        });
        assertThat(signals.told()).containsExactly("alert-raised", "alert-escalated");
    }

    @Test
    void a_warning_two_before_comes_with_the_move_that_makes_it() {
        signals.switchOn(SIX);
        ChildId child = desk.placed(here, "2024-01-01");
        for (int n = 1; n <= 6; n++) {
            assertThat(signals.all()).isEmpty();
            desk.relocated(child, n % 2 == 1 ? there : here, "2024-01-1" + n, Reason.SCHOOL);
        }
        assertThat(signals.all()).containsExactly("OPEN COUNT_REACHED 2024-01-16");
    }

    private void record(ChildCommand command) {
        store.get(Recording.class).record(command, SOMEBODY);
    }
}
