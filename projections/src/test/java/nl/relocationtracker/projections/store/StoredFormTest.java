package nl.relocationtracker.projections.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertEvent.AlertAcknowledged;
import nl.relocationtracker.core.alert.AlertEvent.AlertAssigned;
import nl.relocationtracker.core.alert.AlertEvent.AlertEscalated;
import nl.relocationtracker.core.alert.AlertEvent.AlertNoted;
import nl.relocationtracker.core.alert.AlertEvent.AlertRaised;
import nl.relocationtracker.core.alert.AlertEvent.AlertReopened;
import nl.relocationtracker.core.alert.AlertEvent.AlertResolved;
import nl.relocationtracker.core.alert.AlertEvent.AlertWithdrawn;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertOutcome;
import nl.relocationtracker.core.alert.AlertResponse;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.core.alert.Assignee;
import nl.relocationtracker.core.alert.CrossingId;
import nl.relocationtracker.core.alert.ReopeningCause;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.alert.WithdrawalCause;
import nl.relocationtracker.core.child.AbsenceEvent.AbsenceRetracted;
import nl.relocationtracker.core.child.AbsenceEvent.NightsElsewhereRecorded;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayBegun;
import nl.relocationtracker.core.child.AbsenceEvent.TemporaryStayEnded;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildEvent.FindingAccepted;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CompanyEvent.AccompanimentChanged;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdJoined;
import nl.relocationtracker.core.child.CompanyEvent.HouseholdLeft;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureWithdrawn;
import nl.relocationtracker.core.child.CorrectionEvent.EarlierStayRecorded;
import nl.relocationtracker.core.child.CorrectionEvent.OriginCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.StayCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.StayRetracted;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildRecalled;
import nl.relocationtracker.core.child.MoveEvent.ChildReceived;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.child.MoveEvent.ChildSent;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.PersonEvent.HoldLifted;
import nl.relocationtracker.core.child.PersonEvent.HoldPlaced;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded.Occasion;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.child.Whereabouts;
import nl.relocationtracker.core.location.AcceptanceCause;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.LocationEvent.CapacityChanged;
import nl.relocationtracker.core.location.LocationEvent.ClosingDayChanged;
import nl.relocationtracker.core.location.LocationEvent.ClosureAnnounced;
import nl.relocationtracker.core.location.LocationEvent.ClosureRetracted;
import nl.relocationtracker.core.location.LocationEvent.ClosureWithdrawn;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.LocationConverted;
import nl.relocationtracker.core.location.LocationEvent.LocationDescribed;
import nl.relocationtracker.core.location.LocationEvent.LocationFindingAccepted;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;
import nl.relocationtracker.core.location.LocationEvent.OpeningRetracted;
import nl.relocationtracker.core.location.LocationEvent.PeriodCorrected;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.location.SiteId;
import nl.relocationtracker.core.person.Ages;
import nl.relocationtracker.core.person.AgesBelieved;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.InferredEnd;
import nl.relocationtracker.core.timeline.StayId;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored is stored for ever: each file under /events is what some release wrote, and must be read always. */
class StoredFormTest {

    private static final ChildId CHILD = new ChildId(new UUID(1, 1));
    private static final StayId FIRST = new StayId(new UUID(2, 1));
    private static final StayId SECOND = new StayId(new UUID(2, 2));
    private static final LocationId LOCATION = new LocationId(new UUID(3, 1));
    private static final PeriodId PERIOD = new PeriodId(new UUID(4, 1));
    private static final AbsenceId ABSENCE = new AbsenceId(new UUID(6, 1));
    private static final Sealed WHY = new Sealed("d2h5");
    private static final Move MOVE = new Move(Reason.MEDICAL, DecidedBy.COURT, false, null, null, null, null);
    private static final FindingId FINDING = new FindingId(new UUID(7, 1));
    private static final AlertId ALERT = new AlertId(new UUID(8, 1));
    private static final HoldId HOLD = new HoldId(new UUID(6, 1));
    private static final LocalDate DAY = LocalDate.parse("2024-02-29");
    private static final Ages AGES =
            new Ages(DAY, DAY.plusYears(10).plusDays(1), DAY.plusYears(13).plusDays(1));

    private static final List<Object> SAMPLES = List.of(
            new PersonalDetailsRecorded(CHILD, Occasion.ENTRY, new Sealed("c2VhbGVk")),
            new HoldPlaced(CHILD, HOLD, HoldGround.WOO_REQUEST),
            new HoldLifted(CHILD, HOLD),
            new FindingAccepted(CHILD, FINDING, FindingCode.SIBLINGS_APART, WHY),
            new PersonalDetailsErased(
                    CHILD,
                    ErasureGround.RETENTION_TERM,
                    List.of(
                            new AgesBelieved(0, AGES),
                            new AgesBelieved(4, null),
                            new AgesBelieved(
                                    9,
                                    new Ages(
                                            DAY.plusDays(1),
                                            DAY.plusYears(10).plusDays(1),
                                            DAY.plusYears(13).plusDays(1))))),
            new ChildPlaced(
                    CHILD,
                    FIRST,
                    LOCATION,
                    DAY,
                    new Accompaniment(Company.CHILD_ONLY_HOUSEHOLD, true),
                    new HouseholdId(new UUID(5, 1)),
                    28,
                    Origin.BORN_IN_RECEPTION),
            new OriginCorrected(CHILD, FIRST, Origin.ARRIVED, WHY),
            new ChildRelocated(
                    CHILD,
                    SECOND,
                    FIRST,
                    LOCATION,
                    DAY,
                    DAY.plusDays(1),
                    new Move(
                            Reason.LOCATION_CLOSED,
                            DecidedBy.RECEPTION_BODY,
                            true,
                            PERIOD,
                            Destination.RETURNED,
                            new Sealed("dGV4dA=="),
                            new Sealed("bm90ZQ==")),
                    new InferredEnd(DAY.plusDays(2))),
            new ChildSent(
                    CHILD,
                    FIRST,
                    DAY,
                    LOCATION,
                    new Move(Reason.CAPACITY, DecidedBy.MUNICIPALITY, false, null, null, null, null)),
            new ChildReceived(CHILD, SECOND, FIRST, LOCATION, DAY),
            new ChildDeparted(
                    CHILD,
                    SECOND,
                    DAY,
                    Destination.WHEREABOUTS_UNKNOWN,
                    DAY.minusDays(1),
                    ReportedTo.POLICE,
                    new InferredEnd(null)),
            new ChildRecalled(CHILD, FIRST),
            new EarlierStayRecorded(
                    CHILD,
                    SECOND,
                    FIRST,
                    LOCATION,
                    DAY,
                    DAY.plusDays(1),
                    Destination.TO_FAMILY,
                    28,
                    MOVE,
                    new Move(Reason.LOCATION_CLOSED, DecidedBy.RECEPTION_BODY, true, PERIOD, null, null, null),
                    PERIOD),
            new StayCorrected(CHILD, FIRST, LOCATION, DAY, DAY.plusDays(1), MOVE, PERIOD, WHY),
            new StayRetracted(CHILD, FIRST, PERIOD, WHY),
            new DepartureCorrected(
                    CHILD, FIRST, DAY, Destination.WHEREABOUTS_UNKNOWN, DAY.minusDays(1), ReportedTo.GUARDIAN, WHY),
            new DepartureWithdrawn(CHILD, FIRST, MOVE, WHY),
            new TemporaryStayBegun(CHILD, ABSENCE, FIRST, Whereabouts.HOSPITAL, DAY, 21, MOVE),
            new TemporaryStayEnded(CHILD, ABSENCE, DAY, true),
            new NightsElsewhereRecorded(CHILD, ABSENCE, FIRST, LOCATION, DAY, DAY.plusDays(2), 3, MOVE),
            new AbsenceRetracted(CHILD, ABSENCE, WHY),
            new AccompanimentChanged(CHILD, DAY, new Accompaniment(Company.WITH_RELATIVE, null)),
            new HouseholdJoined(CHILD, DAY, new HouseholdId(new UUID(5, 1))),
            new HouseholdLeft(CHILD, DAY),
            new LocationOpened(LOCATION, PERIOD, "Azc Emmen", "AZC-1", "Emmen", LocationKind.REGULAR, 400, DAY),
            new LocationReopened(LOCATION, PERIOD, DAY, 300),
            new LocationClosed(LOCATION, PERIOD, DAY, ClosureCause.CONTRACT_ENDED),
            new ClosureAnnounced(LOCATION, PERIOD, DAY, DAY.plusDays(31), ClosureCause.SCALED_DOWN),
            new ClosingDayChanged(LOCATION, PERIOD, DAY, DAY.plusDays(31), ClosureCause.SAFETY),
            new ClosureWithdrawn(LOCATION, PERIOD, DAY),
            new LocationConverted(LOCATION, LocationKind.EMERGENCY, DAY),
            new LocationDescribed(
                    LOCATION, "Azc Emmen", "Emmen", new SiteId(new UUID(3, 2)), new LocationId(new UUID(3, 3)), DAY),
            new CapacityChanged(LOCATION, PERIOD, 300, DAY),
            new PeriodCorrected(
                    LOCATION,
                    PERIOD,
                    DAY.minusDays(1),
                    DAY,
                    ClosureCause.CONTRACT_ENDED,
                    CorrectionCause.LEARNED_LATER),
            new OpeningRetracted(LOCATION, PERIOD, CorrectionCause.RECORDED_IN_ERROR),
            new ClosureRetracted(LOCATION, PERIOD, CorrectionCause.OTHER),
            new LocationFindingAccepted(
                    LOCATION,
                    new FindingId(new UUID(7, 1)),
                    FindingCode.LOCATION_WITHOUT_CHILDREN,
                    AcceptanceCause.KEPT_READY),
            new AlertRaised(
                    ALERT,
                    new RuleId(new UUID(8, 2)),
                    3,
                    RuleKind.NOT_RECEIVED,
                    AlertSeverity.URGENT,
                    AlertSubject.of(CHILD),
                    new CrossingId(new UUID(8, 3)),
                    DAY,
                    true),
            new AlertWithdrawn(ALERT, WithdrawalCause.CORRECTED),
            new AlertAcknowledged(ALERT, AlertResponse.SEARCHING, WHY),
            new AlertAssigned(ALERT, new Assignee(new UUID(8, 4))),
            new AlertNoted(ALERT, WHY),
            new AlertResolved(ALERT, AlertOutcome.FOUND, WHY),
            new AlertReopened(ALERT, ReopeningCause.NOT_OVER, WHY),
            new AlertEscalated(ALERT));

    private final EventJson json = new EventJson();

    static List<Object> samples() {
        return SAMPLES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_written_as_it_always_was(Object event) throws IOException {
        assertThat(json.write(event)).isEqualTo(golden(event));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_that_was_ever_written_is_read(Object event) throws IOException {
        assertThat(json.read(event.getClass().getSimpleName(), EventNames.revisionOf(event.getClass()), golden(event)))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_written_today_is_read_without_looking_for_anything_else(Object event) {
        assertThat(EventJson.own(event.getClass(), json.write(event))).isEqualTo(Optional.of(event));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void axon_writes_the_same(Object event) {
        var serialized = EventStorage.serializer().serialize(event, String.class);
        assertThat(serialized.getData()).isEqualTo(json.write(event));
        assertThat(serialized.getType().getName()).isEqualTo(event.getClass().getSimpleName());
        assertThat(serialized.getType().getRevision()).isEqualTo(EventNames.revisionOf(event.getClass()));
        Object read = EventStorage.serializer().deserialize(serialized);
        assertThat(read).isEqualTo(event);
    }

    @Test
    void details_of_the_first_revision_were_told_with_a_placement() throws IOException {
        Object told = new PersonalDetailsRecorded(CHILD, Occasion.PLACEMENT, new Sealed("c2VhbGVk"));
        String stored = golden("PersonalDetailsRecorded", "1");
        assertThat(json.read("PersonalDetailsRecorded", "1", stored)).isEqualTo(told);
        Object read = EventStorage.serializer()
                .deserialize(new SimpleSerializedObject<>(stored, String.class, "PersonalDetailsRecorded", "1"));
        assertThat(read).isEqualTo(told);
    }

    @Test
    void a_child_placed_in_the_first_revision_arrived() throws IOException {
        Object arrived = new ChildPlaced(
                CHILD,
                FIRST,
                LOCATION,
                DAY,
                new Accompaniment(Company.CHILD_ONLY_HOUSEHOLD, true),
                new HouseholdId(new UUID(5, 1)),
                28,
                Origin.ARRIVED);
        String stored = golden("ChildPlaced", "1");
        assertThat(json.read("ChildPlaced", "1", stored)).isEqualTo(arrived);
        Object read = EventStorage.serializer()
                .deserialize(new SimpleSerializedObject<>(stored, String.class, "ChildPlaced", "1"));
        assertThat(read).isEqualTo(arrived);
    }

    @Test
    void of_an_erasure_of_the_first_revision_what_was_left_was_believed_throughout() throws IOException {
        assertThat(json.read("PersonalDetailsErased", "1", golden("PersonalDetailsErased", "1")))
                .isEqualTo(new PersonalDetailsErased(
                        CHILD, ErasureGround.RETENTION_TERM, List.of(new AgesBelieved(0, AGES))));
        assertThat(json.read("PersonalDetailsErased", "1", "{\"childId\":\"" + CHILD + "\",\"ground\":\"COURT\"}"))
                .isEqualTo(new PersonalDetailsErased(CHILD, ErasureGround.COURT, List.of()));
    }

    @Test
    void a_departure_withdrawn_in_the_first_revision_was_the_last() throws IOException {
        assertThat(json.read("DepartureWithdrawn", "1", golden("DepartureWithdrawn", "1")))
                .isEqualTo(new DepartureWithdrawn(CHILD, FIRST, null, WHY));
    }

    @Test
    void a_revision_that_nobody_knows_yet_is_not_guessed_at() throws IOException {
        String stored = golden("PersonalDetailsRecorded", "1");
        assertThatIllegalArgumentException().isThrownBy(() -> json.read("PersonalDetailsRecorded", "3", stored));
        assertThatIllegalArgumentException().isThrownBy(() -> json.read("HoldLifted", "2", stored));
    }

    @Test
    void every_kind_of_event_has_a_sample() {
        assertThat(SAMPLES.stream().map(sample -> sample.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(EventNames.all());
    }

    private static String golden(Object event) throws IOException {
        return golden(event.getClass().getSimpleName(), EventNames.revisionOf(event.getClass()));
    }

    private static String golden(String name, String revision) throws IOException {
        String file = "/events/" + name + "-" + revision + ".json";
        try (InputStream stream = StoredFormTest.class.getResourceAsStream(file)) {
            assertThat(stream).as("golden file " + file).isNotNull();
            return new String(stream.readAllBytes(), UTF_8).strip();
        }
    }
}
