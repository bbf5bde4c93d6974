package nl.relocationtracker.projections.alerts;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.alerts.Signals.EIGHT_IN_A_YEAR;
import static nl.relocationtracker.projections.alerts.Signals.MISSING;
import static nl.relocationtracker.projections.alerts.Signals.SECOND_FORCED;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertCommand.NoteAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.rebuild.Occasion;
import nl.relocationtracker.projections.rebuild.Outcome;
import nl.relocationtracker.projections.rebuild.Rebuilder;
import nl.relocationtracker.projections.rebuild.Verification;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.ChildRequest;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alerts that are raised, and withdrawn, in the transaction of their cause. */
class RaisedInlineTest {

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
    void a_child_that_crosses_a_threshold_is_told_of_once_and_not_again_beyond_it() {
        signals.switchOn(SECOND_FORCED);
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        assertThat(signals.all()).isEmpty();
        desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
        assertThat(signals.all()).as("since it would have been due").containsExactly("OPEN COUNT_REACHED 2024-01-20");
        assertThat(signals.told()).containsExactly("alert-raised");
        desk.relocated(child, there, "2024-01-30", Reason.CAPACITY);
        signals.look();
        assertThat(signals.all()).hasSize(1);
        assertThat(signals.told()).hasSize(1);
    }

    @Test
    void what_is_told_says_what_and_where_to_look_and_nothing_in_words() {
        signals.switchOn(MISSING);
        ChildId child = missing();
        assertThat(store.get(JdbcTemplate.class).queryForObject("select content::text from outbox", String.class))
                .isEqualTo("""
                    {"alertId":"%s","ruleId":"%s","kind":"MISSING","severity":"URGENT","about":{"childId":"%s"},\
                    "since":"2024-02-20","recordedAt":"2024-03-01T12:00:00.000001Z","receivers":["SUPERVISOR"]}\
                    """.formatted(signals.only(), MISSING, child));
    }

    @Test
    void nothing_is_raised_when_its_cause_is_rolled_back() {
        signals.switchOn(SECOND_FORCED);
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        assertThatThrownBy(() -> signals.inTransaction(() -> {
                    desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
                    throw new IllegalStateException("the power failed");
                }))
                .hasMessage("the power failed");
        assertThat(signals.all()).isEmpty();
        assertThat(signals.told()).isEmpty();
    }

    @Test
    void a_correction_that_undoes_it_withdraws_it_and_says_why_and_it_comes_back_if_it_was_so_after_all() {
        signals.switchOn(SECOND_FORCED);
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        StayId second = StayId.create();
        moved(child, second, here, "2024-01-20");
        record(new RetractStay(child, null, second, "never left"));
        assertThat(signals.all()).containsExactly("WITHDRAWN COUNT_REACHED 2024-01-20 CORRECTED");
        moved(child, StayId.create(), here, "2024-01-22");
        assertThat(signals.all()).containsExactly("OPEN COUNT_REACHED 2024-01-20");
        assertThat(signals.told()).as("each time that it is so").containsExactly("alert-raised", "alert-returned");
    }

    @Test
    void nobody_is_alerted_to_what_lapsed_before_it_was_recorded() {
        signals.switchOn(EIGHT_IN_A_YEAR);
        ChildId child = desk.placed(here, "2023-01-01");
        for (int n = 1; n <= 8; n++)
            desk.relocated(child, n % 2 == 1 ? there : here, "2023-01-0" + (n + 1), Reason.SCHOOL);
        assertThat(signals.all()).isEmpty();
    }

    @Test
    void what_an_import_brings_is_a_backlog_with_one_message_for_each_receiver() {
        signals.switchOn(SECOND_FORCED);
        List<ChildRequest> several = List.of(request(ChildId.create()), request(ChildId.create()));
        store.get(BulkRecording.class).children(several, new Origin(SOMEBODY.account(), new UUID(3, 3)));
        assertThat(signals.all()).isEmpty();
        signals.look();
        assertThat(signals.all())
                .containsExactly("OPEN COUNT_REACHED 2024-01-20 BACKLOG", "OPEN COUNT_REACHED 2024-01-20 BACKLOG");
        assertThat(signals.told()).containsExactly("alert-backlog");
        signals.look();
        assertThat(signals.told()).hasSize(1);
    }

    @Test
    void switching_a_rule_on_brings_up_a_backlog_and_switching_it_on_again_nothing_more() {
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
        signals.switchOn(SECOND_FORCED);
        assertThat(signals.all()).containsExactly("OPEN COUNT_REACHED 2024-01-20 BACKLOG");
        assertThat(signals.told()).containsExactly("alert-backlog");
        signals.set(SECOND_FORCED, false);
        signals.switchOn(SECOND_FORCED);
        assertThat(signals.all()).hasSize(1);
        assertThat(signals.told()).hasSize(1);
        assertThat(signals.rules().history(SECOND_FORCED))
                .extracting(RuleSetting::version, RuleSetting::enabled, RuleSetting::changedBy)
                .containsExactly(
                        tuple(4, true, SOMEBODY.account()),
                        tuple(3, false, SOMEBODY.account()),
                        tuple(2, true, SOMEBODY.account()),
                        tuple(1, false, null));
    }

    @Test
    void a_rebuild_makes_the_same_alerts_and_tells_nobody() throws Exception {
        signals.switchOn(SECOND_FORCED);
        signals.switchOn(MISSING);
        missing();
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
        List<String> before = signals.all();
        assertThat(store.get(Verification.class).differences(read -> {})).isEmpty();
        store.get(JdbcTemplate.class).update("update outbox set delivered_at = written_at where delivered_at is null");
        assertThat(store.get(Rebuilder.class)
                        .run(Occasion.ASKED_FOR, null, now -> {})
                        .outcome())
                .isEqualTo(Outcome.COMPLETED);
        signals.look();
        assertThat(signals.all()).isEqualTo(before).hasSize(2);
        assertThat(signals.told()).hasSize(2);
        assertThat(store.get(Verification.class).differences(read -> {})).isEmpty();
    }

    @Test
    void of_a_child_that_is_erased_nothing_stays_open_and_nothing_more_is_written() {
        signals.switchOn(MISSING);
        ChildId child = missing();
        AlertId alert = new AlertId(signals.only());
        store.get(Recording.class).record(new NoteAlert(alert, null, "Seen in Assen"), SOMEBODY);
        record(new ErasePersonalDetails(child, null, ErasureGround.COURT));
        assertThat(signals.all()).containsExactly("WITHDRAWN MISSING 2024-02-20 CHILD_ERASED");
        assertThatThrownBy(() -> store.get(Recording.class).record(new NoteAlert(alert, null, "Again"), SOMEBODY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.has(RefusalCode.CHILD_ERASED))
                                .isTrue());
    }

    private ChildId missing() {
        ChildId child = desk.placed(here, "2024-01-01");
        record(new DepartChild(child, null, parse("2024-02-20"), Destination.WHEREABOUTS_UNKNOWN, null, null, null));
        return child;
    }

    private void record(ChildCommand command) {
        store.get(Recording.class).record(command, SOMEBODY);
    }

    private void moved(ChildId child, StayId stay, LocationId to, String day) {
        record(new RelocateChild(child, null, stay, to, null, parse(day), Motive.of(Reason.CAPACITY), null));
    }

    private ChildRequest request(ChildId child) {
        return new ChildRequest(
                child,
                known -> List.of(
                        new PlaceChild(
                                child,
                                null,
                                StayId.create(),
                                here,
                                parse("2024-01-01"),
                                new Accompaniment(Accompaniment.Company.ALONE, true),
                                null,
                                null),
                        moved(child, there, parse("2024-01-10")),
                        moved(child, here, parse("2024-01-20"))));
    }

    private static RelocateChild moved(ChildId child, LocationId to, LocalDate on) {
        return new RelocateChild(child, null, StayId.create(), to, null, on, Motive.of(Reason.CAPACITY), null);
    }
}
