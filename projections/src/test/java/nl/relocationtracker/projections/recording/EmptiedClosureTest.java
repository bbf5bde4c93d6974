package nl.relocationtracker.projections.recording;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.EmptiedClosure.Emptied;
import nl.relocationtracker.projections.recording.EmptiedClosure.Sent;
import nl.relocationtracker.projections.stays.StayView;
import nl.relocationtracker.projections.stays.Timelines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EmptiedClosureTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final LocationId here = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2024-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sends_everybody_off_who_is_still_recorded_there_and_closes() {
        ChildId first = desk.placed(here, "2024-02-01");
        ChildId second = desk.placed(here, "2024-02-05");
        ChildId gone = desk.placed(here, "2024-01-10");
        desk.relocated(
                gone, desk.opened("Azc Emmen", LocationKind.REGULAR, "2024-01-01"), "2024-02-10", Reason.CAPACITY);

        Emptied emptied = empty("2024-02-20");

        assertThat(emptied.sent()).containsExactlyInAnyOrder(new Sent(first, 2), new Sent(second, 2));
        assertThat(emptied.location().version()).isEqualTo(2);
        StayView stay = store.get(Timelines.class)
                .timelineOf(first, PointInTime.asKnownNow(parse("2024-03-01")))
                .get(0);
        assertThat(stay.leftOn()).isEqualTo(parse("2024-02-20"));
        assertThat(stay.inTransitAfter()).isTrue();
        assertThat(stay.transitTo()).isNull();
        PointInTime closingDay = PointInTime.asKnownNow(parse("2024-02-20"));
        assertThat(store.get(Populations.class)
                        .population(closingDay)
                        .inTransit()
                        .children())
                .isEqualTo(2);
        assertThat(store.get(Locations.class)
                        .location(here, closingDay)
                        .orElseThrow()
                        .state())
                .isEqualTo(LocationState.CLOSED);
    }

    @Test
    void sends_nobody_off_when_there_is_somebody_of_whom_nobody_said_that_it_is_gone() {
        ChildId seen = desk.placed(here, "2024-02-01");
        ChildId unseen = desk.placed(here, "2024-02-05");
        CloseLocation close = new CloseLocation(here, null, parse("2024-02-20"), ClosureCause.EMERGENCY_OVER);
        assertThatThrownBy(() -> store.get(EmptiedClosure.class).close(close, SOMEBODY, seen::equals))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.objections())
                                .containsExactly(Objection.of(RefusalCode.STALE_VERSION, "version", 1L)
                                        .with("childId", unseen)));
        assertThat(store.get(EmptiedClosure.class)
                        .close(close, SOMEBODY, List.of(seen, unseen)::contains)
                        .sent())
                .hasSize(2);
    }

    @Test
    void names_the_period_that_ended_as_the_cause() {
        desk.placed(here, "2024-02-01");
        UUID period = desk.known(here).periods().get(0).id().value();
        empty("2024-02-20");
        assertThat(store.get(JdbcTemplate.class)
                        .queryForObject(
                                "select (payload::jsonb #>> '{move,endedPeriod}')::uuid from event where type = 'ChildSent'",
                                UUID.class))
                .isEqualTo(period);
    }

    @Test
    void closes_where_nobody_is_recorded() {
        assertThat(empty("2024-02-20").sent()).isEmpty();
    }

    @Test
    void does_nothing_at_all_when_somebody_arrived_on_the_closing_day_or_later() {
        ChildId child = desk.placed(here, "2024-02-01");
        desk.placed(here, "2024-02-20");
        desk.placed(here, "2024-02-22");
        assertThatThrownBy(() -> empty("2024-02-20"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.objections())
                                .as("with a day on which who came since can be seen there")
                                .singleElement()
                                .satisfies(objection -> {
                                    assertThat(objection.code()).isEqualTo(RefusalCode.CHILDREN_THERE_AFTERWARDS);
                                    assertThat(objection.details()).containsEntry("seen", parse("2024-02-22"));
                                }));
        assertThat(store.get(Timelines.class)
                        .timelineOf(child, PointInTime.asKnownNow(parse("2024-03-01")))
                        .get(0)
                        .leftOn())
                .isNull();
        assertThat(store.get(JdbcTemplate.class)
                        .queryForObject("select count(*) from event where type = 'ChildSent'", Long.class))
                .isZero();
    }

    @Test
    void says_of_every_child_that_cannot_be_sent_off_why_and_nothing_of_those_who_can() {
        desk.placed(here, "2024-02-01");
        List<ChildId> away = List.of(desk.placed(here, "2024-02-02"), desk.placed(here, "2024-02-03"));
        for (ChildId child : away)
            store.get(Recording.class)
                    .record(
                            new RecordNightsElsewhere(
                                    child, null, AbsenceId.create(), null, parse("2024-02-25"), 2, null),
                            SOMEBODY);
        assertThatThrownBy(() -> empty("2024-02-20"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.objections())
                                .containsExactlyInAnyOrderElementsOf(away.stream()
                                        .map(child -> new Objection(
                                                RefusalCode.ABSENCE_OUTSIDE_STAY,
                                                Map.of("day", parse("2024-02-25"), "childId", child)))
                                        .toList()));
    }

    @Test
    void that_it_is_empty_does_not_help_against_nights_that_a_child_of_another_place_spent_there_later() {
        ChildId stays = desk.placed(here, "2024-02-01");
        ChildId slept = desk.placed(desk.opened("Azc Emmen", LocationKind.REGULAR, "2024-01-01"), "2024-02-01");
        store.get(Recording.class)
                .record(
                        new RecordNightsElsewhere(slept, null, AbsenceId.create(), here, parse("2024-02-18"), 3, null),
                        SOMEBODY);
        assertThatThrownBy(() -> empty("2024-02-20"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.objections())
                                .containsExactly(new Objection(
                                        RefusalCode.NIGHTS_WHILE_NOT_OPEN,
                                        Map.of(
                                                "childId",
                                                slept,
                                                "day",
                                                parse("2024-02-18"),
                                                "until",
                                                parse("2024-02-21")))));
        assertThat(empty("2024-02-21").sent()).containsExactly(new Sent(stays, 2));
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        desk.placed(here, "2024-02-01");
        assertThatThrownBy(() -> empty("2034-02-20", ClosureCause.UNKNOWN))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.objections())
                                .extracting(Objection::code)
                                .containsExactlyInAnyOrder(
                                        RefusalCode.IN_THE_FUTURE, RefusalCode.CAUSE_FOR_IMPORTS_ONLY));
    }

    private Emptied empty(String day) {
        return empty(day, ClosureCause.EMERGENCY_OVER);
    }

    private Emptied empty(String day, ClosureCause cause) {
        return store.get(EmptiedClosure.class).close(new CloseLocation(here, null, parse(day), cause), SOMEBODY);
    }
}
