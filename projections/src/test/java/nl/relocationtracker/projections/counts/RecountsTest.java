package nl.relocationtracker.projections.counts;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodCommand.RecordEarlierPeriod;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.counts.ChildCounts.Selection;
import nl.relocationtracker.projections.reading.PointInTime;
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

class RecountsTest {

    private static final LocalDate TODAY = parse("2024-03-10");

    private final SetClock clock = new SetClock("2024-03-01T12:00:00Z");
    private final Store store = new Store(clock);
    private final Desk desk = new Desk(store);
    private final Recounts recounts = store.get(Recounts.class);
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final LocationId here = desk.opened("Azc Assen", LocationKind.REGULAR, "2024-01-01");
    private final LocationId there = desk.opened("Azc Emmen", LocationKind.REGULAR, "2024-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoever_lived_there_since_waits_to_be_counted_again_and_nobody_else() {
        ChildId before = desk.placed(here, "2024-01-10");
        desk.relocated(before, there, "2024-01-20", Reason.SCHOOL);
        ChildId during = desk.placed(here, "2024-01-10");
        desk.placed(there, "2024-01-10");
        desk.record(new ConvertLocation(here, null, LocationKind.EMERGENCY, null, null, parse("2024-02-01")));
        assertThat(waiting()).containsExactly(during.value());
    }

    @Test
    void a_corrected_period_and_another_municipality_make_them_wait_too() {
        ChildId child = desk.placed(here, "2024-01-10");
        PeriodId period = desk.known(here).periods().get(0).id();
        desk.record(
                new CorrectPeriod(here, null, period, parse("2023-12-01"), null, null, CorrectionCause.LEARNED_LATER));
        assertThat(waiting()).containsExactly(child.value());
        recounts.workOff();
        desk.record(new DescribeLocation(here, null, "Azc Assen", "Emmen", null, null, parse("2024-01-01")));
        assertThat(waiting()).containsExactly(child.value());
    }

    @Test
    void whoever_slept_there_for_some_nights_waits_too() {
        ChildId child = desk.placed(here, "2024-01-10");
        store.get(Recording.class)
                .record(
                        new RecordNightsElsewhere(child, null, AbsenceId.create(), there, parse("2024-02-10"), 3, null),
                        SOMEBODY);
        desk.record(new ConvertLocation(there, null, LocationKind.EMERGENCY, null, null, parse("2024-02-14")));
        assertThat(waiting()).isEmpty();
        desk.record(new ConvertLocation(there, null, LocationKind.EMERGENCY, null, null, parse("2024-02-11")));
        assertThat(waiting()).containsExactly(child.value());
    }

    @Test
    void nobody_waits_for_what_counts_do_not_depend_on() {
        ChildId child = desk.placed(here, "2024-01-10");
        desk.record(new ChangeCapacity(here, null, 50, parse("2024-02-01")));
        desk.record(new DescribeLocation(here, null, "Azc Assen-Oost", "Assen", null, null, parse("2024-01-05")));
        depart(child, "2024-02-10");
        desk.closed(here, "2024-02-20");
        assertThat(recounts.waiting()).isZero();
    }

    @Test
    void a_wrong_count_is_mended_and_read_as_before_up_to_the_moment_of_the_change() {
        ChildId child = desk.placed(here, "2024-01-10");
        desk.relocated(child, there, "2024-02-10", Reason.SCHOOL);
        jdbc.update("update counted_relocation set moved_on = '2024-02-20'");
        jdbc.update("""
                insert into counted_relocation (policy, child_id, nth, relocation_id, moved_on, since, counts_until, recorded_from)
                select policy, child_id, 2, relocation_id, '2024-02-21', '2024-02-21', counts_until, recorded_from
                from counted_relocation where policy = 'every-relocation'
                """);
        jdbc.update("update relocation_count set count = 7, last_move_on = '2024-02-20'");
        clock.set("2024-03-10T12:00:00Z");
        desk.record(new ConvertLocation(here, null, LocationKind.EMERGENCY, null, null, parse("2024-02-01")));
        assertThat(count(child, PointInTime.asKnownNow(TODAY)).count()).isEqualTo(7);

        recounts.workOff();

        assertThat(count(child, PointInTime.asKnownNow(TODAY)).count()).isEqualTo(1);
        assertThat(count(child, PointInTime.asKnownNow(TODAY)).lastMoveOn()).isEqualTo(parse("2024-02-10"));
        assertThat(count(child, PointInTime.asKnownNow(parse("2024-02-15"))).count())
                .isEqualTo(1);
        assertThat(count(child, new PointInTime(TODAY, Instant.parse("2024-03-05T00:00:00Z")))
                        .count())
                .isEqualTo(2);
        assertThat(recounts.waiting()).isZero();
    }

    @Test
    void a_count_that_was_right_is_left_alone() {
        ChildId child = desk.placed(here, "2024-01-10");
        desk.relocated(child, there, "2024-02-10", Reason.SCHOOL);
        desk.record(new ConvertLocation(there, null, LocationKind.EMERGENCY, null, null, parse("2024-02-01")));
        recounts.workOff();
        assertThat(jdbc.queryForObject(
                        "select count(*) from counted_relocation where policy = 'every-relocation'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_child_that_somebody_else_has_in_hand_is_left_for_the_next_time() throws SQLException {
        desk.placed(here, "2024-01-10");
        ChildId other = desk.placed(here, "2024-01-10");
        desk.record(new ConvertLocation(here, null, LocationKind.EMERGENCY, null, null, parse("2024-02-01")));
        try (Connection somebody = store.get(HikariDataSource.class).getConnection()) {
            somebody.setAutoCommit(false);
            try (var busy = somebody.prepareStatement("select 1 from child where id = ? for update")) {
                busy.setObject(1, other.value());
                busy.execute();
                recounts.workOff();
            }
            assertThat(waiting()).containsExactly(other.value());
            somebody.rollback();
        }
        recounts.workOff();
        assertThat(recounts.waiting()).isZero();
    }

    private List<UUID> waiting() {
        return jdbc.queryForList("select child_id from recount", UUID.class);
    }

    private ChildCount count(ChildId child, PointInTime when) {
        return store.get(ChildCounts.class)
                .children(new Selection(Policies.EVERY_RELOCATION, null, null, null, child), when, null, 1)
                .items()
                .get(0);
    }

    private void depart(ChildId child, String day) {
        store.get(Recording.class)
                .record(new DepartChild(child, null, parse(day), Destination.TO_FAMILY, null, null, null), SOMEBODY);
    }

    @Test
    void an_earlier_period_or_an_opening_told_late_makes_those_wait_who_were_said_to_be_there_then() {
        LocationId closed = desk.opened("Azc Gilze", LocationKind.REGULAR, "2023-12-01");
        desk.closed(closed, "2024-01-05");
        ChildId early = brought(closed, "2023-11-10");
        ChildId late = brought(closed, "2024-01-10");
        assertThat(found()).containsExactlyInAnyOrder(early.value(), late.value());

        desk.record(new ReopenLocation(closed, null, PeriodId.create(), parse("2024-01-08"), null));
        recounts.workOff();
        assertThat(found()).containsExactly(early.value());

        desk.record(new RecordEarlierPeriod(
                closed,
                null,
                PeriodId.create(),
                parse("2023-11-01"),
                parse("2023-11-30"),
                ClosureCause.SCALED_DOWN,
                null));
        recounts.workOff();
        assertThat(found()).isEmpty();
    }

    /** Who is found to be where it was not open. */
    private List<UUID> found() {
        return jdbc.queryForList(
                "select child_id from finding where code = 'OUTSIDE_OPENING_PERIOD' and recorded_to = 'infinity'",
                UUID.class);
    }

    private ChildId brought(LocationId location, String day) {
        ChildId child = ChildId.create();
        PlaceChild place = new PlaceChild(
                child,
                null,
                StayId.create(),
                location,
                parse(day),
                nl.relocationtracker.core.child.Origin.ARRIVED,
                new Accompaniment(Accompaniment.Company.ALONE, true),
                null,
                null);
        DepartChild depart =
                new DepartChild(child, null, parse(day).plusDays(10), Destination.TO_FAMILY, null, null, null);
        store.get(BulkRecording.class)
                .children(
                        List.of(new ChildRequest(child, known -> List.of(place, depart))),
                        new Origin(SOMEBODY.account(), new UUID(9, 9)));
        return child;
    }
}
