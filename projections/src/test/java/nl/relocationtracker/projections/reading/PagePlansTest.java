package nl.relocationtracker.projections.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.AlertSelection.Watcher;
import nl.relocationtracker.projections.alerts.Alerts;
import nl.relocationtracker.projections.alerts.Alerts.Sorting;
import nl.relocationtracker.projections.caseload.Caseloads;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildCounts.Place;
import nl.relocationtracker.projections.counts.ChildCounts.Sizes;
import nl.relocationtracker.projections.counts.ChildrenThen;
import nl.relocationtracker.projections.counts.ChildrenThen.Order;
import nl.relocationtracker.projections.counts.ChildrenThen.Selection;
import nl.relocationtracker.projections.counts.ChildrenThen.State;
import nl.relocationtracker.projections.counts.OrderedChildren;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportReport;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.person.NearbySearch;
import nl.relocationtracker.projections.person.PersonSearch;
import nl.relocationtracker.projections.person.PersonSearch.Query;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.rebuild.Rebuilds;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.stays.Timelines;
import nl.relocationtracker.projections.store.EventTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever asks for a page of rows of today does not have a table read whole that grows with the children. */
class PagePlansTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final PointInTime NOW = PointInTime.asKnownNow(TODAY);
    private static final PointInTime PAST = PointInTime.asKnownNow(LocalDate.of(2023, 9, 1));
    private static final Selection HERE =
            new Selection(State.IN_RECEPTION, null, null, null, Policies.EVERY_RELOCATION, 0, Integer.MAX_VALUE);
    private static final Sizes KNOWN = new Sizes(5000, 0);

    /** Of these there are a few hundred, or thousands in a large country. */
    private static final Set<String> SMALL = Set.of(
            "location", "location_description", "opening_period", "erasure", "event_origin", "account", "alert_rule");

    private static Connection connection;

    private final ExplainedConnection explained = new ExplainedConnection(connection);
    private final JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(explained.asked(), true));
    private final JdbcClient jdbc = JdbcClient.create(template);
    private final ChildCounts counts = new ChildCounts(jdbc, () -> TODAY);
    private final ChildrenThen children = new ChildrenThen(jdbc, counts);

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
    void the_flagged_and_all_children_by_urgency() {
        for (Boolean flagged : new Boolean[] {true, null, false})
            for (Place after : new Place[] {null, new Place(8, LocalDate.of(2023, 9, 1), new UUID(7, 7))}) {
                var all = new ChildCounts.Selection(Policies.EVERY_RELOCATION, flagged, null, null, null);
                assertThat(counts.children(all, NOW, KNOWN, after, 50).items()).hasSize(50);
            }
        assertThat(readWhole()).isEmpty();
    }

    @Test
    void the_list_of_children_by_count_and_by_day() {
        for (Order order : List.of(Order.COUNT, Order.SINCE))
            for (boolean descending : new boolean[] {true, false})
                assertThat(list(order, descending)).hasSize(50);
        assertThat(readWhole()).isEmpty();
    }

    @Test
    void the_list_of_those_who_reached_the_threshold_wherever_they_are() {
        Selection flagged =
                new Selection(State.ANYWHERE, null, null, null, Policies.EVERY_RELOCATION, 8, Integer.MAX_VALUE);
        assertThat(children.children(flagged, NOW, KNOWN, Order.COUNT, true, null, 50)
                        .items())
                .hasSize(50);
        assertThat(readWhole()).isEmpty();
    }

    @Test
    void the_children_of_a_caseworker_and_what_was_done_last() {
        Caseloads caseloads = new Caseloads(jdbc, new EventTable(template));
        assertThat(caseloads.childrenAt(List.of(location()), "every-relocation", TODAY))
                .isNotEmpty();
        caseloads.travellers(List.of(location()), TODAY);
        caseloads.lastRecordedBy(new UUID(0, 9), 8);
        assertThat(readWhole()).isEmpty();
    }

    @Test
    void search() {
        PersonSearch search = new PersonSearch(jdbc, new PersonTable(template));
        assertThat(search.find(new Query("wbbim", null, null, 20))).isNotEmpty();
        assertThat(search.find(new Query("V-4711", null, null, 20))).hasSize(1);
        assertThat(new NearbySearch(jdbc, search).find("wea", List.of(location()), 8))
                .isNotEmpty();
        assertThat(readWhole()).isEmpty();
    }

    @Test
    void a_timeline_and_the_residents_of_a_location() {
        assertThat(new Timelines(jdbc).timelineOf(child(), NOW)).hasSize(3);
        assertThat(new Locations(jdbc)
                        .residents(new LocationId(location()), NOW)
                        .items())
                .isNotEmpty();
        assertThat(readWhole()).isEmpty();
    }

    @Test
    void the_alerts_to_be_handled_of_everybody_and_of_a_caseworker() {
        Alerts alerts = new Alerts(jdbc, new EventTable(template), null);
        AlertSelection pending = AlertSelection.ALL.in(AlertSelection.PENDING);
        Watcher caseworker = new Watcher(new UUID(0, 9), Set.of(location()));
        assertThat(alerts.count(pending, NOW)).isEqualTo(500);
        assertThat(alerts.count(pending.of(caseworker), NOW)).isLessThan(500);
        assertThat(alerts.places(pending, NOW)).isNotEmpty();
        Sorting pressing = Sorting.pressing(new UUID(0, 9));
        Alerts.Place next =
                alerts.alerts(pending, pressing, NOW, 500, null, 50).next().orElseThrow();
        assertThat(alerts.alerts(pending, pressing, NOW, 500, next, 50).items()).hasSize(50);
        assertThat(alerts.alerts(
                                AlertSelection.ALL.about(child().value()),
                                Sorting.by(Alerts.Order.RAISED, true),
                                NOW,
                                null,
                                50)
                        .total())
                .isOne();
        assertThat(readWhole()).isEmpty();
    }

    @Test
    void the_list_of_alerts_at_some_locations() {
        Alerts alerts = new Alerts(jdbc, new EventTable(template), null);
        AlertSelection there = AlertSelection.ALL.in(AlertSelection.PENDING).at(Set.of(location(), location(21)));
        assertThat(alerts.count(there, NOW)).isPositive();
        assertThat(alerts.alerts(there, Sorting.pressing(null), NOW, null, 50).items())
                .isNotEmpty();
        assertThat(readWhole()).isEmpty();
    }

    @Test
    void the_list_of_findings() {
        Grounds grounds = new Grounds(Clock.systemUTC(), ZoneOffset.UTC, Terms.USUAL);
        Findings findings = Findings.in(jdbc, null, null, grounds);
        for (Findings.Place after :
                new Findings.Place[] {null, new Findings.Place(false, LocalDate.of(2023, 3, 1), new UUID(7, 7))})
            for (PointInTime when : List.of(NOW, PAST))
                assertThat(findings.findings(Findings.Selection.ALL, when, Map.of(), List.of(), after, 50)
                                .items())
                        .hasSize(50);
        assertThat(pagesReadWhole()).isEmpty();
    }

    @Test
    void who_was_in_reception_on_a_past_day() {
        PointInTime early = PointInTime.asKnownNow(LocalDate.of(2023, 1, 5));
        assertThat(new Populations(jdbc).population(early).total()).isPositive();
        assertThat(readWhole()).doesNotContain("stay");
    }

    @Test
    void the_children_on_a_page_of_a_past_day() {
        OrderedChildren all = children.ordered(HERE, PAST, Order.PLACE, false);
        explained.forget();
        assertThat(children.children(all, HERE, PAST, Order.PLACE, false, null, 50)
                        .items())
                .hasSize(50);
        assertThat(readWhole()).isEmpty();
    }

    @Test
    void the_imports_what_one_has_to_tell_and_the_rebuilds_and_what_one_found_otherwise() {
        assertThat(new ImportJobs(jdbc, Clock.systemUTC()).newestFirst(null, 50).items())
                .hasSize(50);
        UUID one = jdbc.sql("select a_uuid('import', 1)").query(UUID.class).single();
        ImportReport report = new ImportReport(template);
        for (ImportReport.Place after : new ImportReport.Place[] {null, new ImportReport.Place("stays.csv", 4000, 1)})
            assertThat(report.page(one, after, 50).items()).hasSize(50);
        assertThat(new Rebuilds(template).newest(0, 50)).hasSize(50);
        UUID other = jdbc.sql("select a_uuid('rebuild', 1)").query(UUID.class).single();
        assertThat(new Rebuilds(template).differences(other, 100, 50)).hasSize(50);
        assertThat(pagesReadWhole()).isEmpty();
    }

    @Test
    void a_table_that_is_read_whole_because_an_index_is_gone_is_seen() {
        template.execute("drop index stay_now");
        template.execute("drop index stay_days");
        assertThat(list(Order.SINCE, true)).hasSize(50);
        assertThat(readWhole()).contains("stay");
    }

    private List<ChildrenThen.Row> list(Order order, boolean descending) {
        return children.children(HERE, NOW, KNOWN, order, descending, null, 50).items();
    }

    private Set<String> readWhole() {
        return large(explained.readWhole());
    }

    /** How many there are in all costs as much as there are. */
    private Set<String> pagesReadWhole() {
        return large(explained.readWholeForAPage());
    }

    private static Set<String> large(Set<String> read) {
        Set<String> large = new TreeSet<>(read);
        large.removeAll(SMALL);
        return large;
    }

    private UUID location() {
        return location(5);
    }

    private UUID location(int number) {
        return jdbc.sql("select a_uuid('location', :number)")
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    private ChildId child() {
        return new ChildId(
                jdbc.sql("select a_uuid('child', 4)").query(UUID.class).single());
    }
}
