package nl.relocationtracker.projections.reading;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildCommand.AcceptFinding;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.findings.Findings;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.findings.Findings.State;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.store.EventsInOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept about households, mended by the children of whom something was recorded, is what would be read. */
class MendedFindingsTest {

    private static final LocalDate DAY = parse("2024-03-01");
    private static final PointInTime NOW = PointInTime.asKnownNow(DAY);

    private final SetClock clock = new SetClock("2024-03-01T12:00:00Z");
    private final Store store = new Store(clock);
    private final Desk desk = new Desk(store);
    private final Recording recording = store.get(Recording.class);
    private final UntilRecorded answers = new UntilRecorded(store.get(JdbcTemplate.class));
    private final LocationId assen = desk.opened("Azc Assen", LocationKind.REGULAR, "2023-01-01");
    private final LocationId emmen = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");
    private int wholly;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void households_come_apart_are_let_be_move_on_and_come_together() {
        ChildId first = placed(assen, HouseholdId.create());
        assertThat(found()).isEmpty();
        HouseholdId household = HouseholdId.create();
        placed(assen, household);
        ChildId elsewhere = placed(emmen, household);
        HouseholdId other = HouseholdId.create();
        placed(assen, other);
        placed(emmen, other);
        assertThat(found()).hasSize(2).allMatch(each -> each.acceptance() == null);

        FindingView ofHousehold = only(household);
        clock.set("2024-03-01T12:01:00Z");
        accept(new ChildId(ofHousehold.acceptedBy()), ofHousehold);
        assertThat(found()).filteredOn(each -> each.acceptance() != null).containsExactly(only(household));

        desk.relocated(first, emmen, "2024-02-25", Reason.CAPACITY);
        assertThat(found()).filteredOn(each -> each.acceptance() != null).containsExactly(only(household));

        LocationId budel = desk.opened("Azc Budel", LocationKind.REGULAR, "2023-01-01");
        assertThat(found()).hasSize(2);
        desk.relocated(elsewhere, budel, "2024-02-28", Reason.CAPACITY);
        assertThat(found()).hasSize(2).allMatch(each -> each.acceptance() == null);
        desk.relocated(elsewhere, assen, "2024-03-01", Reason.CAPACITY);
        assertThat(found()).extracting(FindingView::householdId).containsExactly(other.value());
        // At first, and when a location opened.
        assertThat(wholly).isEqualTo(2);
    }

    @Test
    void what_began_on_one_day_at_a_location_and_was_told_late_is_one_finding_beside_what_changes() {
        clock.set("2024-02-27T12:00:00Z");
        desk.record(new ChangeCapacity(assen, null, 50, parse("2024-01-10")));
        clock.set("2024-02-28T12:00:00Z");
        desk.record(
                new AnnounceClosure(assen, null, parse("2024-01-10"), parse("2024-06-01"), ClosureCause.SCALED_DOWN));
        LocationId budel = desk.opened("Azc Budel", LocationKind.REGULAR, "2024-02-01");
        List<FindingView> late = all().stream()
                .filter(each ->
                        each.code() == FindingCode.RECORDED_LATE && each.from().equals(parse("2024-01-10")))
                .toList();
        assertThat(late).hasSize(1);
        ChildId child = desk.placed(emmen, "2024-02-10");
        assertThat(all()).containsAll(late);
        desk.relocated(child, budel, "2024-02-20", Reason.CAPACITY);
        assertThat(all()).containsAll(late);
        assertThat(wholly).isEqualTo(1);
    }

    @Test
    void how_many_are_about_children_as_somebody_lets_one_be() {
        LocationId crisis = desk.opened("Crisisopvang", LocationKind.CRISIS_EMERGENCY, "2023-01-01");
        ChildId child = desk.placed(crisis, "2024-02-10");
        desk.placed(crisis, "2024-02-11");
        FindingCode code = FindingCode.UNACCOMPANIED_IN_CRISIS_RECEPTION;
        assertThat(counted(State.OPEN)).containsEntry(code, 2L);
        assertThat(counted(State.ACCEPTED)).isEmpty();
        FindingView found = store.get(Findings.class)
                .findings(new Selection(code, null, child, null, null), NOW, null, 1)
                .items()
                .get(0);
        clock.set("2024-03-01T12:30:00Z");
        accept(child, found);
        assertThat(counted(State.OPEN)).containsEntry(code, 1L);
        assertThat(counted(State.ACCEPTED)).containsEntry(code, 1L);
        desk.relocated(child, emmen, "2024-03-01", Reason.CAPACITY);
        assertThat(counted(State.OPEN)).containsEntry(code, 1L);
        assertThat(counted(State.ACCEPTED)).isEmpty();
    }

    /** As it is kept, which is what is read. */
    private Map<FindingCode, Long> counted(State state) {
        Findings findings = store.get(Findings.class);
        Map<FindingCode, Long> kept =
                inSnapshot(look -> look.sum("counts " + state, NOW, when -> findings.countsOfChildren(state, when)));
        assertThat(kept).isEqualTo(findings.countsOfChildren(state, NOW));
        return kept;
    }

    private void accept(ChildId child, FindingView found) {
        recording.record(
                new AcceptFinding(child, null, new FindingId(found.id()), found.code(), "met de voogd afgesproken"),
                SOMEBODY);
    }

    private FindingView only(HouseholdId household) {
        return found().stream()
                .filter(each -> household.value().equals(each.householdId()))
                .findFirst()
                .orElseThrow();
    }

    private List<FindingView> found() {
        return all().stream().filter(each -> each.householdId() != null).toList();
    }

    /** As it is kept, which is what is read. */
    private List<FindingView> all() {
        Findings findings = store.get(Findings.class);
        Households households = store.get(Households.class);
        List<FindingView> kept = inSnapshot(look -> look.mended(
                "findings",
                NOW,
                () -> {
                    wholly++;
                    return findings.notOfChildren(NOW, apart(look), ofLocations());
                },
                (before, children) -> findings.notOfChildren(before, children, NOW, apart(look), ofLocations())));
        List<FindingView> read = findings.notOfChildren(NOW, households.apart(NOW), ofLocations());
        assertThat(kept).isEqualTo(read);
        return kept;
    }

    private List<FindingView> ofLocations() {
        Findings findings = store.get(Findings.class);
        return Stream.concat(findings.recordedLate(NOW).stream(), findings.withoutChildren(NOW).stream())
                .toList();
    }

    private List<HouseholdView> apart(Look look) {
        Households households = store.get(Households.class);
        return look.mended(
                "apart",
                NOW,
                () -> households.apart(NOW),
                (before, children) -> households.apart(before, children, NOW));
    }

    private <T> T inSnapshot(Function<Look, T> reading) {
        long horizon = store.get(EventsInOrder.class).horizon();
        TransactionTemplate snapshot = new TransactionTemplate(store.get(PlatformTransactionManager.class));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(snapshot.execute(none -> reading.apply(answers.look(horizon))));
    }

    private ChildId placed(LocationId location, HouseholdId household) {
        clock.set(clock.instant().plusSeconds(1).toString());
        ChildId child = desk.placed(location, "2024-02-10");
        recording.record(new JoinHousehold(child, null, parse("2024-02-20"), household), SOMEBODY);
        return child;
    }
}
