package nl.relocationtracker.projections.alerts;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.alerts.Signals.EMPTY;
import static nl.relocationtracker.projections.alerts.Signals.LONG_IN_EMERGENCY;
import static nl.relocationtracker.projections.alerts.Signals.MISSING;
import static nl.relocationtracker.projections.alerts.Signals.NOT_RECEIVED;
import static nl.relocationtracker.projections.alerts.Signals.SECOND_FORCED;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertCommand.AcknowledgeAlert;
import nl.relocationtracker.core.alert.AlertCommand.ReopenAlert;
import nl.relocationtracker.core.alert.AlertCommand.ResolveAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertOutcome;
import nl.relocationtracker.core.alert.AlertResponse;
import nl.relocationtracker.core.alert.ReopeningCause;
import nl.relocationtracker.core.alert.RuleKind.About;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.CorrectionCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.alerts.Looks.Look;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.LocationRequest;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alerts that are looked at again after their rule, their record or their state has changed. */
class JudgedAgainTest {

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
    void a_correction_withdraws_it_also_when_its_rule_was_switched_off_and_on_meanwhile() {
        signals.switchOn(SECOND_FORCED);
        ChildId child = movedTwice();
        signals.set(SECOND_FORCED, false);
        signals.switchOn(SECOND_FORCED);
        record(new RetractStay(child, null, stays(child).get(2), "never left"));
        assertThat(signals.all()).containsExactly("WITHDRAWN COUNT_REACHED 2024-01-20 CORRECTED");
    }

    @Test
    void a_rule_that_looks_for_something_else_now_withdraws_nothing_of_what_it_found_before() {
        signals.switchOn(SECOND_FORCED);
        ChildId child = movedTwice();
        signals.inTransaction(() -> {
            RuleSetting rule = signals.rules().find(SECOND_FORCED).orElseThrow();
            signals.rules().set(withThreshold(rule, 5), SOMEBODY.account());
        });
        signals.look();
        record(new RetractStay(child, null, stays(child).get(2), "never left"));
        assertThat(signals.all()).containsExactly("OPEN COUNT_REACHED 2024-01-20");
    }

    @Test
    void of_a_child_that_is_erased_nothing_stays_open_even_when_the_rule_is_switched_off() {
        signals.switchOn(MISSING);
        ChildId child = missing();
        signals.set(MISSING, false);
        record(new ErasePersonalDetails(child, null, ErasureGround.COURT));
        assertThat(signals.all()).containsExactly("WITHDRAWN MISSING 2024-02-20 CHILD_ERASED");
    }

    @Test
    void what_an_import_of_locations_brings_is_a_backlog() {
        desk.placed(here, "2023-01-01");
        desk.placed(there, "2023-01-01");
        signals.switchOn(EMPTY);
        LocationId empty = LocationId.create();
        store.get(BulkRecording.class)
                .locations(
                        List.of(new LocationRequest(
                                empty,
                                known -> List.of(new OpenLocation(
                                        empty,
                                        PeriodId.create(),
                                        "Azc Roden",
                                        null,
                                        "Noordenveld",
                                        LocationKind.REGULAR,
                                        100,
                                        parse("2023-01-01"))))),
                        new Origin(SOMEBODY.account(), new UUID(3, 3)));
        signals.look();
        assertThat(signals.all()).containsExactly("OPEN WITHOUT_CHILDREN 2023-04-01 BACKLOG");
        assertThat(signals.told()).containsExactly("alert-backlog");
    }

    @Test
    void who_is_counted_again_because_an_import_changed_a_location_is_part_of_a_backlog() {
        desk.placed(here, "2023-01-01");
        signals.switchOn(LONG_IN_EMERGENCY);
        importsConversion(LocationKind.EMERGENCY);
        assertThat(signals.all()).containsExactly("OPEN LONG_IN_EMERGENCY 2023-07-31 BACKLOG");
        assertThat(signals.told()).containsExactly("alert-backlog");
    }

    @Test
    void who_waits_to_be_counted_again_for_a_change_made_here_too_is_told_of() {
        desk.placed(here, "2023-01-01");
        signals.switchOn(LONG_IN_EMERGENCY);
        desk.record(new ConvertLocation(here, null, LocationKind.CRISIS_EMERGENCY, null, null, parse("2023-02-01")));
        importsConversion(LocationKind.EMERGENCY);
        assertThat(signals.all()).containsExactly("OPEN LONG_IN_EMERGENCY 2023-07-31");
        assertThat(signals.told()).containsExactly("alert-raised");
    }

    @Test
    void what_was_waited_for_is_told_of_also_when_an_import_touches_the_child_at_that_moment() {
        signals.switchOn(NOT_RECEIVED);
        signals.switchOn(LONG_IN_EMERGENCY);
        ChildId child = desk.placed(here, "2023-01-01");
        record(new SendChild(child, null, parse("2024-03-01"), there, Motive.of(Reason.CAPACITY)));
        desk.placed(here, "2023-01-01");
        clock.set("2024-03-01T19:00:00Z");
        importsConversion(LocationKind.EMERGENCY);
        assertThat(signals.all())
                .containsExactlyInAnyOrder("OPEN NOT_RECEIVED 2024-03-01", "OPEN LONG_IN_EMERGENCY 2023-07-31 BACKLOG");
    }

    @Test
    void an_alert_about_how_a_child_lives_lapses_when_it_departs_and_comes_back_with_it() {
        signals.switchOn(SECOND_FORCED);
        ChildId child = movedTwice();
        depart(child, Destination.TO_FAMILY);
        assertThat(signals.all()).containsExactly("WITHDRAWN COUNT_REACHED 2024-01-20 CHILD_DEPARTED");
        record(new WithdrawDeparture(child, null, stays(child).get(2), null, "still here"));
        assertThat(signals.all()).containsExactly("OPEN COUNT_REACHED 2024-01-20");
        assertThat(signals.told()).containsExactly("alert-raised", "alert-returned");
    }

    @Test
    void one_that_somebody_is_on_stays_with_whoever_that_is() {
        signals.switchOn(SECOND_FORCED);
        ChildId child = movedTwice();
        store.get(Recording.class)
                .record(
                        new AcknowledgeAlert(new AlertId(signals.only()), null, AlertResponse.DISCUSSING_MOVE, null),
                        SOMEBODY);
        depart(child, Destination.TO_FAMILY);
        signals.look();
        assertThat(signals.all()).containsExactly("ACKNOWLEDGED COUNT_REACHED 2024-01-20");
    }

    @Test
    void one_about_a_child_that_is_missing_stays_open_and_the_others_about_it_lapse() {
        signals.switchOn(SECOND_FORCED);
        signals.switchOn(MISSING);
        depart(movedTwice(), Destination.WHEREABOUTS_UNKNOWN);
        assertThat(signals.all())
                .containsExactlyInAnyOrder(
                        "WITHDRAWN COUNT_REACHED 2024-01-20 CHILD_DEPARTED", "OPEN MISSING 2024-02-20");
    }

    @Test
    void switching_a_rule_on_raises_nothing_of_a_child_that_is_not_in_reception_any_more_until_it_is_back() {
        ChildId child = movedTwice();
        depart(child, Destination.TO_FAMILY);
        signals.switchOn(SECOND_FORCED);
        assertThat(signals.all()).isEmpty();
        record(new WithdrawDeparture(child, null, stays(child).get(2), null, "still here"));
        assertThat(signals.all()).containsExactly("OPEN COUNT_REACHED 2024-01-20");
    }

    @Test
    void who_becomes_eighteen_is_no_child_any_more_on_the_day() {
        signals.switchOn(SECOND_FORCED);
        ChildId child = movedTwice();
        record(new RecordPersonalDetails(
                child, null, new PersonalDetails(List.of(), BirthDate.stated(parse("2006-03-05")), List.of())));
        clock.set("2024-03-04T22:59:59Z");
        signals.look();
        assertThat(signals.all()).containsExactly("OPEN COUNT_REACHED 2024-01-20");
        clock.set("2024-03-04T23:00:00Z");
        signals.look();
        assertThat(signals.all()).containsExactly("WITHDRAWN COUNT_REACHED 2024-01-20 TURNED_EIGHTEEN");
    }

    private void depart(ChildId child, Destination destination) {
        record(new DepartChild(child, null, parse("2024-02-20"), destination, null, null, null));
    }

    private void importsConversion(LocationKind kind) {
        store.get(BulkRecording.class)
                .locations(
                        List.of(new LocationRequest(
                                here,
                                known -> List.of(
                                        new ConvertLocation(here, null, kind, null, null, parse("2023-02-01"))))),
                        new Origin(SOMEBODY.account(), new UUID(3, 3)));
        store.get(Recounts.class).workOff();
        signals.look();
    }

    @Test
    void a_stay_that_turns_out_to_have_been_elsewhere_is_seen_there_however_long_ago_and_leaves_no_backlog_to_tell() {
        ChildId child = movedTwice();
        desk.relocated(child, there, "2024-01-25", Reason.CAPACITY);
        desk.relocated(child, here, "2024-01-30", Reason.CAPACITY);
        LocationId empty = desk.opened("Azc Roden", LocationKind.REGULAR, "2024-01-01");
        desk.placed(there, "2023-01-01");
        desk.placed(here, "2023-01-01");
        signals.inTransaction(() ->
                looks().add(List.of(new Look(new UUID(1, 1), About.LOCATION, later(9), later(9))), later(0)));
        signals.inTransaction(() -> {
            RuleSetting rule = signals.rules().find(EMPTY).orElseThrow();
            signals.rules().set(within(rule.switched(true), 30), SOMEBODY.account());
        });
        signals.look();
        assertThat(signals.all()).containsExactly("OPEN WITHOUT_CHILDREN 2024-01-31 BACKLOG");
        StayId first = stays(child).get(0);
        record(new CorrectStay(child, null, first, empty, parse("2024-01-01"), parse("2024-01-10"), null, "misread"));
        clock.set("2024-03-01T12:00:01Z");
        signals.look();
        assertThat(signals.all())
                .containsExactly(
                        "WITHDRAWN WITHOUT_CHILDREN 2024-01-31 BACKLOG CORRECTED", "OPEN WITHOUT_CHILDREN 2024-02-09");
        store.get(JdbcTemplate.class).update("delete from alert_look where subject = ?", new UUID(1, 1));
        signals.look();
        assertThat(signals.told()).containsExactly("alert-raised");
    }

    @Test
    void one_that_is_reopened_is_not_escalated_before_its_time_has_passed_again() {
        signals.switchOn(MISSING);
        missing();
        AlertId alert = new AlertId(signals.only());
        Recording recording = store.get(Recording.class);
        recording.record(new ResolveAlert(alert, null, AlertOutcome.FOUND, null), SOMEBODY);
        clock.set("2024-03-02T12:00:00Z");
        recording.record(new ReopenAlert(alert, null, ReopeningCause.NOT_OVER, null), SOMEBODY);
        signals.look();
        assertThat(signals.told()).containsExactly("alert-raised");
        clock.set("2024-03-02T16:00:01Z");
        signals.look();
        assertThat(signals.told()).containsExactly("alert-raised", "alert-escalated");
    }

    @Test
    void a_look_that_somebody_noted_for_sooner_is_kept_by_whoever_knows_of_a_later_one_only() {
        UUID subject = new UUID(1, 1);
        signals.inTransaction(() -> {
            looks().add(List.of(new Look(subject, About.HOUSEHOLD, later(9), null)), later(0));
            looks().add(List.of(new Look(subject, About.HOUSEHOLD, later(2), null)), later(0));
            looks().add(List.of(new Look(subject, About.HOUSEHOLD, later(5), null)), later(0));
        });
        assertThat(signals.read("select extract(day from look_at - timestamptz '2024-03-01T12:00:00Z')::text"
                        + " from alert_look order by look_at"))
                .containsExactly("2", "5");
    }

    private Looks looks() {
        return new Looks(store.get(JdbcTemplate.class));
    }

    private static Instant later(int days) {
        return Instant.parse("2024-03-01T12:00:00Z").plusSeconds(days * 86_400L);
    }

    private ChildId movedTwice() {
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
        return child;
    }

    private ChildId missing() {
        ChildId child = desk.placed(here, "2024-01-01");
        record(new DepartChild(child, null, parse("2024-02-20"), Destination.WHEREABOUTS_UNKNOWN, null, null, null));
        return child;
    }

    private List<StayId> stays(ChildId child) {
        return signals
                .read("select stay_id::text from stay where recorded_to = 'infinity' and child_id = '" + child
                        + "' order by ordinal")
                .stream()
                .map(StayId::of)
                .toList();
    }

    private void record(ChildCommand command) {
        store.get(Recording.class).record(command, SOMEBODY);
    }

    private static RuleSetting withThreshold(RuleSetting rule, int threshold) {
        return with(rule, threshold, rule.term());
    }

    private static RuleSetting within(RuleSetting rule, int term) {
        return with(rule, rule.threshold(), term);
    }

    private static RuleSetting with(RuleSetting rule, Integer threshold, Integer term) {
        return new RuleSetting(
                rule.id(),
                rule.version(),
                rule.name(),
                rule.kind(),
                rule.policy(),
                threshold,
                term,
                rule.severity(),
                rule.unaccompaniedOnly(),
                rule.locations(),
                rule.receivers(),
                rule.escalateHours(),
                rule.escalateTo(),
                rule.enabled(),
                false,
                rule.changedAt(),
                null,
                null);
    }
}
