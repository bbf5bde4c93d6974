package nl.relocationtracker.projections.recording;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.stays.StayView;
import nl.relocationtracker.projections.stays.Timelines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RecordingTest {

    private static final LocalDate TODAY = parse("2024-03-01");

    private final Store store = new Store();
    private final Recording recording = store.get(Recording.class);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_recorded_is_what_is_read_next() {
        LocationId first = opened("Noodopvang Assen");
        LocationId second = opened("Azc Emmen");
        ChildId child = placed(first);
        recording.record(moved(child, second, Reason.LOCATION_CLOSED), SOMEBODY);

        List<StayView> timeline = store.get(Timelines.class).timelineOf(child, PointInTime.asKnownNow(TODAY));
        assertThat(timeline).extracting(StayView::location).containsExactly("Noodopvang Assen", "Azc Emmen");
        assertThat(timeline.get(0).leftOn()).isEqualTo(parse("2024-02-10"));
        assertThat(timeline.get(1).relocation()).isEqualTo(1);
        var counts = store.get(ChildCounts.class)
                .children(
                        new ChildCounts.Selection(Policies.EVERY_RELOCATION, null, second, null, null),
                        PointInTime.asKnownNow(TODAY),
                        null,
                        10);
        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.items().get(0).count()).isEqualTo(1);
        assertThat(store.get(Populations.class)
                        .population(PointInTime.asKnownNow(TODAY))
                        .total())
                .isEqualTo(1);
        var churn = store.get(Churns.class)
                .churn(null, PointInTime.asKnownNow(TODAY), Churns.Sort.RELOCATIONS_BY_CLOSURE, null, 10);
        assertThat(churn.items().get(0).relocationsByClosure()).isEqualTo(1);
        assertThat(store.get(Locations.class)
                        .locations(new Locations.Selection(null, true), PointInTime.asKnownNow(TODAY), null, 10)
                        .total())
                .isEqualTo(2);
    }

    @Test
    void a_refusal_leaves_neither_event_nor_row() {
        LocationId location = opened("Noodopvang Assen");
        placed(location);
        long events = rows("event");

        assertThatThrownBy(() -> recording.record(
                        new CloseLocation(location, null, parse("2024-02-20"), ClosureCause.SCALED_DOWN), SOMEBODY))
                .isInstanceOf(Refusal.class)
                .hasMessage("CHILDREN_RECORDED_THERE");

        assertThat(rows("event")).isEqualTo(events);
        assertThat(rows("opening_period")).isEqualTo(1);
    }

    @Test
    void a_read_model_that_fails_rolls_the_event_back() {
        LocationId location = opened("Noodopvang Assen");
        store.get(JdbcTemplate.class).execute("alter table stay add constraint broken check (false)");
        long events = rows("event");

        assertThatThrownBy(() -> placed(location)).isInstanceOf(RuntimeException.class);

        assertThat(rows("event")).isEqualTo(events);
        assertThat(rows("child")).isZero();
        assertThat(rows("vault.child_key")).isZero();
    }

    @Test
    void no_event_holds_a_birth_date_or_a_number_in_clear() {
        placed(opened("Noodopvang Assen"));

        List<String> payloads =
                store.get(JdbcTemplate.class).queryForList("select payload::text from event", String.class);

        assertThat(String.join(" ", payloads)).doesNotContain("2015-06-01").doesNotContain("V-12345");
        assertThat(rows("person_age where eighteenth_on = '2033-06-01'")).isEqualTo(1);
    }

    private long rows(String table) {
        return store.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Long.class);
    }

    private LocationId opened(String name) {
        LocationId id = LocationId.create();
        recording.record(
                new OpenLocation(
                        id, PeriodId.create(), name, null, "Assen", LocationKind.EMERGENCY, 100, parse("2024-01-01")),
                SOMEBODY);
        return id;
    }

    private ChildId placed(LocationId location) {
        ChildId child = ChildId.create();
        recording.record(
                new PlaceChild(
                        child,
                        null,
                        StayId.create(),
                        location,
                        parse("2024-02-01"),
                        Origin.ARRIVED,
                        new Accompaniment(Accompaniment.Company.ALONE, true),
                        null,
                        PersonalDetails.of(parse("2015-06-01"), "V-12345")),
                SOMEBODY);
        return child;
    }

    private static RelocateChild moved(ChildId child, LocationId to, Reason reason) {
        return new RelocateChild(child, null, StayId.create(), to, null, parse("2024-02-10"), Motive.of(reason), null);
    }
}
