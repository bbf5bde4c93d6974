package nl.relocationtracker.projections.findings;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.core.refusal.FindingCode.IMPROBABLE_DAY;
import static nl.relocationtracker.core.refusal.FindingCode.LEFT_WITHOUT_DESTINATION;
import static nl.relocationtracker.core.refusal.FindingCode.LOCATION_WINDING_DOWN;
import static nl.relocationtracker.core.refusal.FindingCode.LOCATION_WITHOUT_CHILDREN;
import static nl.relocationtracker.core.refusal.FindingCode.RECORDED_LATE;
import static nl.relocationtracker.core.refusal.FindingCode.SIBLINGS_APART;
import static nl.relocationtracker.core.refusal.FindingCode.STAY_CROSSES_CLOSING;
import static nl.relocationtracker.core.refusal.FindingCode.UNACCOMPANIED_IN_CRISIS_RECEPTION;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildCommand.AcceptFinding;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.AcceptanceCause;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationCommand.AcceptLocationFinding;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.refusal.Severity;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.findings.Findings.Place;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.findings.Findings.State;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.ChildRequest;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.LocationRequest;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FindingsTest {

    private static final Origin IMPORT = new Origin(SOMEBODY.account(), new UUID(9, 9));
    private static final String WHY = "met de voogd afgesproken";

    private final SetClock clock = new SetClock("2024-03-01T12:00:00Z");
    private final Store store = new Store(clock);
    private final Desk desk = new Desk(store);
    private final Recording recording = store.get(Recording.class);
    private final LocationId crisis = desk.opened("Crisisopvang", LocationKind.CRISIS_EMERGENCY, "2024-02-01");
    private final LocationId emmen = desk.opened("Azc Emmen", LocationKind.REGULAR, "2024-02-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_unaccompanied_child_in_crisis_reception_is_found_on_the_days_on_which_it_is_there() {
        ChildId child = desk.placed(crisis, "2024-02-10");
        desk.relocated(child, emmen, "2024-02-20", Reason.CAPACITY);
        assertThat(codes(of(child), "2024-02-09")).isEmpty();
        assertThat(codes(of(child), "2024-02-19")).containsExactly(UNACCOMPANIED_IN_CRISIS_RECEPTION);
        assertThat(codes(of(child), "2024-02-20")).isEmpty();
    }

    @Test
    void an_accepted_finding_is_hidden_until_it_changes() {
        ChildId child = desk.placed(crisis, "2024-02-10");
        FindingView found = only(of(child));
        Instant before = clock.instant();
        clock.set("2024-03-01T13:00:00Z");
        accept(child, found);
        assertThat(list(in(child, State.OPEN), now())).isEmpty();
        FindingView accepted = list(in(child, State.ACCEPTED), now()).get(0);
        assertThat(accepted.acceptance().why()).isEqualTo(WHY);
        assertThat(accepted.acceptance().account()).isEqualTo(SOMEBODY.account());
        assertThat(accepted.acceptance().recordedAt()).isEqualTo(clock.instant());
        assertThat(list(in(child, State.OPEN), new PointInTime(parse("2024-03-01"), before)))
                .hasSize(1);
        desk.relocated(child, emmen, "2024-03-01", Reason.CAPACITY);
        clock.set("2024-03-02T12:00:00Z");
        desk.relocated(child, crisis, "2024-03-02", Reason.CAPACITY);
        assertThat(list(in(child, State.OPEN), today("2024-03-02")))
                .extracting(FindingView::from)
                .containsExactly(parse("2024-03-02"));
    }

    @Test
    void what_an_import_brought_is_told_from_what_somebody_recorded_here() {
        assertThat(only(of(brought(crisis))).imported()).isTrue();
        assertThat(only(of(desk.placed(crisis, "2024-02-10"))).imported()).isFalse();
    }

    @Test
    void nobody_knows_whereto_stands_first_and_late_entry_last_and_pages_follow_on() {
        ChildId child = desk.placed(emmen, "2024-02-20");
        send(child);
        clock.set("2024-04-20T12:00:00Z");
        ChildId late = desk.placed(emmen, "2024-02-21");
        ChildId later = desk.placed(emmen, "2024-02-22");
        Selection all = new Selection(null, null, null, emmen, null);
        assertThat(codes(all, "2024-04-20")).containsExactly(LEFT_WITHOUT_DESTINATION, RECORDED_LATE, RECORDED_LATE);
        List<UUID> paged = new ArrayList<>();
        Place after = null;
        do {
            Slice<FindingView, Place> page = slice(all, today("2024-04-20"), after, 1);
            assertThat(page.total()).isEqualTo(3);
            page.items().forEach(found -> paged.add(found.childId()));
            after = page.next().orElse(null);
        } while (after != null);
        assertThat(paged).containsExactly(child.value(), later.value(), late.value());
        assertThat(list(new Selection(RECORDED_LATE, null, null, null, null), today("2024-04-20")))
                .hasSize(2);
        assertThat(list(new Selection(null, Severity.SEVERE, null, emmen, null), today("2024-04-20")))
                .extracting(FindingView::code)
                .containsExactly(LEFT_WITHOUT_DESTINATION);
    }

    @Test
    void children_apart_are_found_and_accepting_that_holds_until_one_of_them_moves() {
        HouseholdId household = HouseholdId.create();
        ChildId first = placed(emmen, household);
        ChildId second = placed(crisis, household);
        Selection siblings = new Selection(SIBLINGS_APART, null, null, null, State.OPEN);
        FindingView found = only(siblings);
        assertThat(found.householdId()).isEqualTo(household.value());
        assertThat(list(new Selection(SIBLINGS_APART, null, first, null, null), now()))
                .hasSize(1);
        accept(new ChildId(found.acceptedBy()), found);
        assertThat(list(siblings, now())).isEmpty();
        desk.relocated(
                second, desk.opened("Azc Assen", LocationKind.REGULAR, "2024-02-01"), "2024-02-28", Reason.SAFETY);
        assertThat(list(siblings, now())).hasSize(1);
    }

    @Test
    void an_open_location_without_a_child_for_months_asks_whether_a_closing_was_missed() {
        ChildId child = desk.placed(crisis, "2024-02-10");
        desk.relocated(child, emmen, "2024-02-20", Reason.CAPACITY);
        desk.opened("gezin", LocationKind.REGULAR, "2024-02-25");
        LocationId family = LocationId.create();
        desk.record(new OpenLocation(
                family, PeriodId.create(), null, "OG-1", null, LocationKind.FOSTER_FAMILY, 1, parse("2024-02-01")));
        Selection empty = new Selection(LOCATION_WITHOUT_CHILDREN, null, null, null, null);
        assertThat(list(empty, today("2024-05-19"))).isEmpty();
        assertThat(list(empty, today("2024-05-20"))).singleElement().satisfies(found -> {
            assertThat(found.locationId()).isEqualTo(crisis.value());
            assertThat(found.details()).containsEntry("since", parse("2024-02-20"));
        });
        assertThat(list(empty, today("2024-05-25"))).hasSize(2);
    }

    @Test
    void one_about_a_location_is_let_be_for_a_cause_until_it_changes_as_known_at_any_moment() {
        Selection empty = new Selection(LOCATION_WITHOUT_CHILDREN, null, null, crisis, State.OPEN);
        PointInTime may = today("2024-05-20");
        FindingView found = list(empty, may).get(0);
        Instant before = clock.instant();
        clock.set("2024-05-20T12:00:00Z");
        desk.record(new AcceptLocationFinding(
                crisis, null, new FindingId(found.id()), found.code(), AcceptanceCause.KEPT_READY));
        assertThat(list(empty, may)).isEmpty();
        assertThat(list(empty, new PointInTime(parse("2024-05-20"), before))).hasSize(1);
        FindingView accepted = list(new Selection(LOCATION_WITHOUT_CHILDREN, null, null, crisis, State.ACCEPTED), may)
                .get(0);
        assertThat(accepted.acceptance().because()).isEqualTo(AcceptanceCause.KEPT_READY);
        assertThat(accepted.acceptance().account()).isEqualTo(SOMEBODY.account());
        assertThat(accepted.acceptance().recordedAt()).isEqualTo(clock.instant());
        ChildId child = desk.placed(crisis, "2024-05-19");
        desk.relocated(child, emmen, "2024-05-20", Reason.CAPACITY);
        assertThat(list(empty, today("2024-08-18"))).hasSize(1);
    }

    @Test
    void what_of_a_location_was_recorded_late_is_found_until_it_is_retracted_and_nothing_that_an_import_brought() {
        clock.set("2024-04-20T12:00:00Z");
        LocationId late = desk.opened("Azc Assen", LocationKind.REGULAR, "2024-03-20");
        desk.record(new ChangeCapacity(late, null, 50, parse("2024-03-25")));
        desk.record(new DescribeLocation(emmen, null, "Azc Emmen-Oost", "Emmen", null, null, parse("2024-03-20")));
        desk.record(new AnnounceClosure(emmen, null, parse("2024-03-10"), parse("2024-06-01"), ClosureCause.SAFETY));
        Instant then = clock.instant();
        bring(new CloseLocation(crisis, null, parse("2024-02-25"), ClosureCause.SCALED_DOWN));
        Selection all = new Selection(RECORDED_LATE, null, null, null, null);
        PointInTime april = today("2024-04-20");
        assertThat(list(all, april))
                .extracting(FindingView::locationId, FindingView::from)
                .containsExactlyInAnyOrder(
                        tuple(late.value(), parse("2024-03-20")),
                        tuple(emmen.value(), parse("2024-03-20")),
                        tuple(emmen.value(), parse("2024-03-10")));
        assertThat(list(all, today("2024-03-15"))).extracting(FindingView::from).containsExactly(parse("2024-03-10"));
        clock.set("2024-04-21T12:00:00Z");
        PeriodId period = desk.known(late).periods().get(0).id();
        desk.record(new CorrectPeriod(
                late, null, period, parse("2024-03-24"), null, null, CorrectionCause.RECORDED_IN_ERROR));
        Selection there = new Selection(RECORDED_LATE, null, null, late, null);
        assertThat(list(there, april)).isEmpty();
        assertThat(list(there, new PointInTime(parse("2024-04-20"), then))).hasSize(1);
    }

    @Test
    void any_day_of_a_location_that_was_long_ago_is_found_also_where_an_import_brought_it() {
        LocationId museum = LocationId.create();
        bring(new OpenLocation(
                museum, PeriodId.create(), "Museum", null, "Assen", LocationKind.REGULAR, 100, parse("1923-01-01")));
        bring(new AnnounceClosure(museum, null, parse("1924-01-01"), parse("2024-06-01"), ClosureCause.SAFETY));
        bring(new ChangeCapacity(museum, null, 50, parse("1925-01-01")));
        bring(new DescribeLocation(museum, null, "Het museum", "Assen", null, null, parse("1926-01-01")));
        bring(new ChangeCapacity(museum, null, 60, parse("2023-01-01")));
        assertThat(list(new Selection(IMPROBABLE_DAY, null, null, null, null), now()))
                .extracting(FindingView::locationId, FindingView::from)
                .containsExactlyInAnyOrder(
                        tuple(museum.value(), parse("1923-01-01")),
                        tuple(museum.value(), parse("1924-01-01")),
                        tuple(museum.value(), parse("1925-01-01")),
                        tuple(museum.value(), parse("1926-01-01")));
        assertThat(list(new Selection(RECORDED_LATE, null, null, museum, null), now()))
                .isEmpty();
    }

    @Test
    void a_closing_and_an_announcement_that_an_import_brings_find_the_children_whom_they_concern() {
        ChildId child = brought(emmen);
        brought(crisis);
        bring(new AnnounceClosure(emmen, null, parse("2024-02-05"), parse("2024-02-25"), ClosureCause.SCALED_DOWN));
        store.get(Recounts.class).workOff();
        assertThat(codes(of(child), "2024-03-01")).containsExactly(LOCATION_WINDING_DOWN);
        bring(new CloseLocation(emmen, null, parse("2024-02-25"), ClosureCause.SCALED_DOWN));
        store.get(Recounts.class).workOff();
        assertThat(codes(of(child), "2024-03-01")).containsExactly(STAY_CROSSES_CLOSING, LOCATION_WINDING_DOWN);
        assertThat(list(new Selection(STAY_CROSSES_CLOSING, null, null, emmen, null), now()))
                .hasSize(1);
    }

    @Test
    void of_a_child_that_is_erased_nothing_is_found_any_more_of_any_day_or_moment() {
        ChildId child = desk.placed(crisis, "2024-02-10");
        accept(child, only(of(child)));
        recording.record(
                new DepartChild(child, null, parse("2024-02-28"), Destination.TO_FAMILY, null, null, null), SOMEBODY);
        recording.record(new ErasePersonalDetails(child, null, ErasureGround.COURT), SOMEBODY);
        assertThat(list(of(child), today("2024-02-20"))).isEmpty();
        assertThat(list(
                        of(child),
                        new PointInTime(parse("2024-02-20"), clock.instant().minusSeconds(1))))
                .isEmpty();
    }

    @Test
    void findings_are_made_anew_also_when_of_a_child_only_its_ages_are_left() {
        ChildId child = desk.placed(crisis, "2024-02-10");
        recording.record(
                new RecordPersonalDetails(child, null, PersonalDetails.of(parse("2010-03-04"), "V-1")), SOMEBODY);
        recording.record(
                new DepartChild(child, null, parse("2024-02-28"), Destination.TO_FAMILY, null, null, null), SOMEBODY);
        recording.record(new ErasePersonalDetails(child, null, ErasureGround.COURT), SOMEBODY);
        ChildId other = desk.placed(crisis, "2024-02-10");
        store.finding(new Terms(28, 600, 21, 3, 10, 90), true).complete();
        assertThat(list(of(child), today("2024-02-20"))).isEmpty();
        assertThat(list(of(other), today("2024-02-20"))).isNotEmpty();
    }

    private ChildId brought(LocationId location) {
        ChildId child = ChildId.create();
        store.get(BulkRecording.class)
                .children(List.of(new ChildRequest(child, known -> List.of(place(child, location)))), IMPORT);
        return child;
    }

    private void bring(LocationCommand command) {
        store.get(BulkRecording.class)
                .locations(List.of(new LocationRequest(command.locationId(), known -> List.of(command))), IMPORT)
                .forEach(outcome -> assertThat(outcome.objections()).isEmpty());
    }

    private void accept(ChildId child, FindingView found) {
        recording.record(new AcceptFinding(child, null, new FindingId(found.id()), found.code(), WHY), SOMEBODY);
    }

    private void send(ChildId child) {
        recording.record(new SendChild(child, null, parse("2024-02-28"), null, Motive.of(Reason.CAPACITY)), SOMEBODY);
    }

    private ChildId placed(LocationId location, HouseholdId household) {
        ChildId child = ChildId.create();
        recording.record(place(child, location), SOMEBODY);
        recording.record(new JoinHousehold(child, null, parse("2024-02-20"), household), SOMEBODY);
        return child;
    }

    private static PlaceChild place(ChildId child, LocationId location) {
        return new PlaceChild(
                child,
                null,
                StayId.create(),
                location,
                parse("2024-02-20"),
                nl.relocationtracker.core.child.Origin.ARRIVED,
                new Accompaniment(Company.CHILD_ONLY_HOUSEHOLD, true),
                null,
                null);
    }

    private static Selection of(ChildId child) {
        return in(child, null);
    }

    private static Selection in(ChildId child, State state) {
        return new Selection(null, null, child, null, state);
    }

    private static PointInTime today(String day) {
        return PointInTime.asKnownNow(parse(day));
    }

    private static PointInTime now() {
        return today("2024-03-01");
    }

    private FindingView only(Selection selection) {
        List<FindingView> found = list(selection, now());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<FindingCode> codes(Selection selection, String day) {
        return list(selection, today(day)).stream().map(FindingView::code).toList();
    }

    private List<FindingView> list(Selection selection, PointInTime when) {
        return slice(selection, when, null, 100).items();
    }

    private Slice<FindingView, Place> slice(Selection selection, PointInTime when, Place after, int limit) {
        return new TransactionTemplate(store.get(PlatformTransactionManager.class))
                .execute(status -> store.get(Findings.class).findings(selection, when, after, limit));
    }
}
