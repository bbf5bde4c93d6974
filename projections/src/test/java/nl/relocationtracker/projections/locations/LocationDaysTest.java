package nl.relocationtracker.projections.locations;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.AnnouncementCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodCommand.RetractOpening;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.location.SiteId;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.locations.LocationView.PeriodView;
import nl.relocationtracker.projections.population.Population.Row;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.stays.StayView;
import nl.relocationtracker.projections.stays.Timelines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a location was on a day, as known at a moment. */
class LocationDaysTest {

    private static final LocalDate TODAY = parse("2024-03-10");
    private static final Instant THEN = Instant.parse("2024-03-05T00:00:00Z");

    private final SetClock clock = new SetClock("2024-03-01T12:00:00Z");
    private final Store store = new Store(clock);
    private final Desk desk = new Desk(store);
    private final Locations locations = store.get(Locations.class);
    private final LocationId location = desk.opened("Azc Assen", LocationKind.REGULAR, "2024-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    private void later() {
        clock.set("2024-03-10T12:00:00Z");
    }

    private LocationView on(String day) {
        return locations.location(location, PointInTime.asKnownNow(parse(day))).orElseThrow();
    }

    private LocationView asBelieved(String day) {
        return locations.location(location, new PointInTime(parse(day), THEN)).orElseThrow();
    }

    private List<UUID> listed(LocationKind kind, String day) {
        return locations
                .locations(new Locations.Selection(kind, null), PointInTime.asKnownNow(parse(day)), null, 10)
                .items()
                .stream()
                .map(LocationView::id)
                .toList();
    }

    private void convert(LocationKind kind, String day) {
        desk.record(new ConvertLocation(location, null, kind, null, null, parse(day)));
    }

    @Test
    void the_kind_of_a_stay_changes_within_the_stay() {
        ChildId child = desk.placed(location, "2024-02-01");
        later();
        convert(LocationKind.EMERGENCY, "2024-02-15");

        Populations populations = store.get(Populations.class);
        assertThat(populations
                        .population(PointInTime.asKnownNow(parse("2024-02-14")))
                        .rows())
                .containsExactly(new Row("REGULAR", 1, 1));
        assertThat(populations
                        .population(PointInTime.asKnownNow(parse("2024-02-15")))
                        .rows())
                .containsExactly(new Row("EMERGENCY", 1, 1));
        assertThat(populations
                        .population(new PointInTime(parse("2024-02-15"), THEN))
                        .rows())
                .containsExactly(new Row("REGULAR", 1, 1));
        StayView stay = store.get(Timelines.class)
                .timelineOf(child, PointInTime.asKnownNow(TODAY))
                .get(0);
        assertThat(stay.kind()).isEqualTo(LocationKind.REGULAR);
        assertThat(stay.became()).hasSize(1).first().satisfies(became -> {
            assertThat(became.from()).isEqualTo(parse("2024-02-15"));
            assertThat(became.kind()).isEqualTo(LocationKind.EMERGENCY);
        });
        assertThat(store.get(ChildCounts.class)
                        .children(
                                new ChildCounts.Selection(Policies.EVERY_RELOCATION, null, null, null, child),
                                PointInTime.asKnownNow(TODAY),
                                null,
                                10)
                        .items()
                        .get(0)
                        .kind())
                .isEqualTo(LocationKind.EMERGENCY);
    }

    @Test
    void what_became_of_it_after_the_child_left_or_after_the_day_is_not_told_of_the_stay() {
        ChildId child = desk.placed(location, "2024-02-01");
        desk.relocated(
                child, desk.opened("Azc Emmen", LocationKind.REGULAR, "2024-01-01"), "2024-02-10", Reason.SCHOOL);
        later();
        convert(LocationKind.EMERGENCY, "2024-02-05");
        convert(LocationKind.MUNICIPAL, "2024-02-10");
        Timelines timelines = store.get(Timelines.class);
        assertThat(timelines
                        .timelineOf(child, PointInTime.asKnownNow(TODAY))
                        .get(0)
                        .became())
                .extracting(StayView.Became::kind)
                .containsExactly(LocationKind.EMERGENCY);
        assertThat(timelines
                        .timelineOf(child, PointInTime.asKnownNow(parse("2024-02-04")))
                        .get(0)
                        .became())
                .isEmpty();
    }

    @Test
    void lists_go_by_the_kind_and_name_of_the_day() {
        convert(LocationKind.EMERGENCY, "2024-02-15");
        desk.record(new DescribeLocation(
                location, null, "Noodopvang Assen", "Emmen", SiteId.of(location), null, parse("2024-02-20")));
        assertThat(listed(LocationKind.REGULAR, "2024-02-14")).containsExactly(location.value());
        assertThat(listed(LocationKind.REGULAR, "2024-02-15")).isEmpty();
        assertThat(listed(LocationKind.EMERGENCY, "2024-02-15")).containsExactly(location.value());
        assertThat(on("2024-02-19").name()).isEqualTo("Azc Assen");
        assertThat(on("2024-02-20").name()).isEqualTo("Noodopvang Assen");
        assertThat(on("2024-02-20").municipality()).isEqualTo("Emmen");
    }

    @Test
    void winds_down_from_the_announcement_on_with_each_closing_day_readable() {
        desk.record(announce("2024-02-10", "2024-06-01"));
        later();
        desk.record(new ChangeClosingDay(location, null, TODAY, parse("2024-07-01"), ClosureCause.SAFETY));
        assertThat(on("2023-12-31").state()).isEqualTo(LocationState.PLANNED);
        assertThat(on("2024-02-09").state()).isEqualTo(LocationState.OPEN);
        assertThat(on("2024-02-10").state()).isEqualTo(LocationState.WINDING_DOWN);
        assertThat(on("2024-02-10").open()).isTrue();
        assertThat(announced(on("2024-03-09")))
                .isEqualTo(new Announced(parse("2024-02-10"), parse("2024-06-01"), ClosureCause.SCALED_DOWN));
        assertThat(announced(on("2024-03-10")))
                .isEqualTo(new Announced(parse("2024-02-10"), parse("2024-07-01"), ClosureCause.SAFETY));
        assertThat(announced(asBelieved("2024-03-10")).closesOn()).isEqualTo(parse("2024-06-01"));
    }

    @Test
    void a_withdrawn_announcement_is_believed_as_it_was_then_and_gone_afterwards() {
        desk.record(announce("2024-02-10", "2024-06-01"));
        later();
        desk.record(new WithdrawClosure(location, null, parse("2024-02-20")));
        assertThat(on("2024-02-19").state()).isEqualTo(LocationState.WINDING_DOWN);
        assertThat(on("2024-02-20").state()).isEqualTo(LocationState.OPEN);
        assertThat(asBelieved("2024-02-20").state()).isEqualTo(LocationState.WINDING_DOWN);
    }

    @Test
    void a_closing_fulfils_the_announcement_which_stays_readable_in_the_period() {
        desk.record(announce("2024-02-10", "2024-06-01"));
        desk.closed(location, "2024-02-25");
        assertThat(on("2024-02-25").state()).isEqualTo(LocationState.CLOSED);
        assertThat(announced(on("2024-02-26")).closesOn()).isEqualTo(parse("2024-06-01"));
    }

    @Test
    void has_as_many_places_as_on_that_day() {
        desk.record(new ChangeCapacity(location, null, 60, parse("2024-02-10")));
        later();
        desk.record(new ChangeCapacity(location, null, 30, parse("2024-02-20")));
        assertThat(on("2024-02-09").periods().get(0).capacity()).isEqualTo(100);
        assertThat(on("2024-02-19").periods().get(0).capacity()).isEqualTo(60);
        assertThat(on("2024-02-20").periods().get(0).capacity()).isEqualTo(30);
        assertThat(asBelieved("2024-02-20").periods().get(0).capacity()).isEqualTo(60);
    }

    @Test
    void a_corrected_period_reads_as_it_was_and_as_it_was_believed() {
        PeriodId period = desk.known(location).periods().get(0).id();
        later();
        desk.record(new CorrectPeriod(
                location, null, period, parse("2023-12-01"), null, null, CorrectionCause.LEARNED_LATER));
        assertThat(on("2023-12-15").state()).isEqualTo(LocationState.OPEN);
        assertThat(on("2023-12-15").periods().get(0).capacity()).isEqualTo(100);
        assertThat(asBelieved("2023-12-15").state()).isEqualTo(LocationState.PLANNED);
        Churns churns = store.get(Churns.class);
        assertThat(churns.churnOf(location, PointInTime.asKnownNow(parse("2024-01-01")))
                        .orElseThrow()
                        .daysOpen())
                .isEqualTo(31);
        assertThat(churns.churnOf(location, new PointInTime(parse("2024-01-01"), THEN))
                        .orElseThrow()
                        .daysOpen())
                .isZero();
    }

    @Test
    void a_location_whose_opening_is_retracted_is_known_and_in_no_list() {
        PeriodId period = desk.known(location).periods().get(0).id();
        later();
        desk.record(new RetractOpening(location, null, period, CorrectionCause.RECORDED_IN_ERROR));
        assertThat(on("2024-03-10").state()).isEqualTo(LocationState.PLANNED);
        assertThat(on("2024-03-10").periods()).isEmpty();
        assertThat(listed(null, "2024-03-10")).isEmpty();
        assertThat(asBelieved("2024-03-10").periods())
                .extracting(PeriodView::id)
                .containsExactly(period.value());
    }

    @Test
    void was_not_known_before_it_was_recorded() {
        assertThat(locations.location(location, new PointInTime(TODAY, Instant.parse("2024-02-01T00:00:00Z"))))
                .isEmpty();
    }

    @Test
    void a_home_is_in_no_list_on_the_days_on_which_it_was_a_foster_family() {
        LocationId home = LocationId.create();
        desk.record(new OpenLocation(
                home, PeriodId.create(), null, "OG-7", null, LocationKind.FOSTER_FAMILY, 2, parse("2024-01-01")));
        desk.record(new ConvertLocation(
                home, null, LocationKind.SMALL_SCALE_HOME, "Het Nest", "Assen", parse("2024-02-01")));
        assertThat(listed(null, "2024-01-31")).containsExactly(location.value());
        assertThat(listed(null, "2024-02-01")).containsExactlyInAnyOrder(location.value(), home.value());
        Churns churns = store.get(Churns.class);
        assertThat(churns.churnOf(home, PointInTime.asKnownNow(parse("2024-01-31"))))
                .isEmpty();
        Churn churn = churns.churnOf(home, PointInTime.asKnownNow(parse("2024-02-11")))
                .orElseThrow();
        assertThat(churn.openings()).isZero();
        assertThat(churn.reopenings()).isZero();
        assertThat(churn.daysOpen()).isEqualTo(10);
        assertThat(churn.location()).isEqualTo("Het Nest");
    }

    private AnnounceClosure announce(String announcedOn, String closesOn) {
        return new AnnounceClosure(location, null, parse(announcedOn), parse(closesOn), ClosureCause.SCALED_DOWN);
    }

    private static Announced announced(LocationView view) {
        return view.periods().get(0).announced();
    }
}
