package nl.relocationtracker.projections.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.AlertSelection.Watcher;
import nl.relocationtracker.projections.alerts.Alerts;
import nl.relocationtracker.projections.alerts.Alerts.Sorting;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildrenThen;
import nl.relocationtracker.projections.counts.ChildrenThen.Order;
import nl.relocationtracker.projections.counts.ChildrenThen.State;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.Displacements;
import nl.relocationtracker.projections.measure.InEmergency;
import nl.relocationtracker.projections.measure.PassagesOfChildren;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.replay.Answering;
import nl.relocationtracker.projections.store.EventTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is few is found by an index that holds little else; what is read of many stands in indexes alone. */
class IndexPlansTest {

    private static final PointInTime NOW = PointInTime.asKnownNow(LocalDate.of(2024, 3, 1));
    private static final PointInTime PAST = PointInTime.asKnownNow(LocalDate.of(2023, 1, 20));

    private static final LocalDate LATER = LocalDate.of(2023, 10, 20);

    private static Connection connection;

    private final ExplainedConnection explained = new ExplainedConnection(connection);
    private final JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(explained.asked(), true));
    private final JdbcClient jdbc = JdbcClient.create(template);
    private final ChildCounts counts = new ChildCounts(jdbc, NOW::asOf);

    @BeforeAll
    static void many_children() throws SQLException {
        connection = ManyChildren.connection();
        connection.setAutoCommit(false);
    }

    @BeforeEach
    @AfterEach
    void nothing_is_kept() throws SQLException {
        connection.rollback();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void alerts_that_concern_somebody_are_found_each_way_by_an_index_of_its_own() {
        Alerts alerts = new Alerts(jdbc, new EventTable(template), null);
        AlertSelection theirs = AlertSelection.ALL
                .in(AlertSelection.PENDING)
                .of(new Watcher(new UUID(0, 9), Set.of(a("location", 41))));
        assertThat(alerts.count(theirs, NOW, 1000)).isPositive();
        assertThat(alerts.standing(theirs, NOW)).isNotEmpty();
        assertThat(alerts.alerts(theirs, Sorting.pressing(new UUID(0, 9)), NOW, 5, null, 50)
                        .items())
                .isNotEmpty();
        assertThat(explained.readWhole()).doesNotContain("alert");
        assertThat(explained.indexes())
                .contains("alert_assignee", "alert_of_rule", "alert_location", "alert_household", "alert_child")
                .doesNotContain("alert_raised");
    }

    @Test
    void what_was_recorded_late_of_locations_is_looked_for_among_what_people_recorded_of_them() {
        Findings findings = Findings.in(jdbc, null, null, new Grounds(Clock.systemUTC(), ZoneOffset.UTC, Terms.USUAL));
        findings.recordedLate(NOW);
        assertThat(explained.indexes()).contains("event_by_hand_of_location").doesNotContain("event_by_hand");
        assertThat(explained.readWhole()).doesNotContain("event");
    }

    @Test
    void sums_of_a_past_day_are_read_from_indexes() {
        new Populations(jdbc).population(PAST);
        counts.reach(List.of(Policies.EVERY_RELOCATION), PAST);
        counts.figures(Policies.EVERY_RELOCATION, PAST);
        // Of the first days nearly all is still to end, and the whole table is as small.
        new InEmergency(jdbc, new PassagesOfChildren(jdbc), new Populations(jdbc))
                .numbers(PointInTime.asKnownNow(LATER));
        new Churns(jdbc).byClosure(PAST);
        new Churns(jdbc).relocationsByClosureOf(List.of(a("location", 5)), PAST);
        assertThat(explained.readWhole())
                .doesNotContain("stay", "counted_relocation", "person_reach", "emergency_passage");
        assertThat(explained.indexesAlone())
                .contains(
                        "counted_relocation_since",
                        "emergency_passage_days",
                        "person_reach_days",
                        "stay_days",
                        "stay_closing",
                        "stay_missing",
                        "person_age_grown");
    }

    @Test
    void sums_as_known_earlier_are_read_of_what_is_known_now_and_of_what_is_not_any_more() {
        Instant knownAt = Instant.parse("2024-02-01T00:00:00Z");
        PointInTime then = new PointInTime(PAST.asOf(), knownAt);
        new Populations(jdbc).population(then);
        new Populations(jdbc).everInReception(then);
        counts.reach(List.of(Policies.EVERY_RELOCATION), then);
        counts.figures(Policies.EVERY_RELOCATION, then);
        new Churns(jdbc).byClosure(then);
        assertThat(explained.readWhole())
                .doesNotContain("stay", "counted_relocation", "person_reach", "emergency_passage");
        assertThat(explained.indexesAlone())
                .contains(
                        "counted_relocation_since",
                        "person_reach_days",
                        "stay_closing",
                        "stay_days",
                        "stay_first",
                        "stay_known_then",
                        "stay_missing");
    }

    @Test
    void who_was_in_emergency_reception_as_known_earlier_is_found_by_the_day() {
        Instant knownAt = Instant.parse("2024-02-01T00:00:00Z");
        // These passages are not those of these stays, which are therefore read as well.
        new InEmergency(jdbc, new PassagesOfChildren(jdbc), new Populations(jdbc))
                .numbers(new PointInTime(LATER, knownAt));
        assertThat(explained.readWhole()).doesNotContain("emergency_passage");
        assertThat(explained.indexesAlone()).contains("emergency_passage_days");
    }

    @Test
    void who_had_to_leave_for_a_closing_is_found_by_where_they_came_from() {
        new Displacements(jdbc).sumsFrom(new LocationId(a("location", 5)), NOW);
        assertThat(explained.readWhole()).doesNotContain("stay");
        assertThat(explained.indexes()).contains("stay_closing");
    }

    @Test
    void who_moved_most_by_a_past_day_is_found_among_those_who_are_flagged() {
        counts.first(new ChildCounts.Selection(Policies.EVERY_RELOCATION, true, null, null, null), PAST, 2);
        assertThat(explained.readWhole()).doesNotContain("stay", "counted_relocation");
        assertThat(explained.indexes()).contains("counted_relocation_flag").doesNotContain("counted_relocation_since");
    }

    @Test
    void whether_a_clock_was_ahead_is_known_without_reading_what_was_recorded() {
        Grounds grounds = new Grounds(Clock.systemUTC(), ZoneOffset.UTC, Terms.USUAL);
        Question open = new Question(
                null,
                null,
                NOW.asOf(),
                null,
                Selection.EVERYBODY,
                List.of(Policies.EVERY_RELOCATION),
                Set.of(Measure.DISTRIBUTION),
                null);
        new Answering(template.getDataSource(), null, LivePolicies.USUAL, grounds, null, null).fixed(open);
        assertThat(explained.readWhole()).doesNotContain("event");
        assertThat(explained.indexes()).contains("event_recorded_at");
    }

    @Test
    void the_order_of_a_list_of_a_past_day_is_read_from_indexes_without_who_came_along_or_where() {
        ChildrenThen.Selection all = new ChildrenThen.Selection(
                State.IN_RECEPTION, null, null, null, Policies.EVERY_RELOCATION, 0, Integer.MAX_VALUE);
        new ChildrenThen(jdbc, counts).ordered(all, PAST, Order.COUNT, true);
        assertThat(explained.readWhole()).isSubsetOf("person_age", "erasure");
        assertThat(explained.indexesAlone()).contains("counted_relocation_since", "stay_days");
    }

    private UUID a(String kind, int number) {
        return jdbc.sql("select a_uuid(:kind, :number)")
                .param("kind", kind)
                .param("number", number)
                .query(UUID.class)
                .single();
    }
}
