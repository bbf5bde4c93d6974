package nl.relocationtracker.core.location;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.AnnouncementCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationCommand.AcceptLocationFinding;
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
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodCommand.RecordEarlierPeriod;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodCommand.RetractClosure;
import nl.relocationtracker.core.location.PeriodCommand.RetractOpening;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;

/** Words for locations: some of them, what is asked of them and what happened to them. */
public final class Locations {

    public static final LocationId TER_APEL = location(1);
    public static final LocationId HEUMENSOORD = location(2);
    public static final LocationId BUDEL = location(3);
    public static final LocationId DRACHTEN = location(4);

    /** Where nobody ever opened anything. */
    public static final LocationId NOWHERE = location(99);

    public static final FindingId FINDING = new FindingId(new UUID(8, 1));
    public static final PeriodId FIRST_PERIOD = new PeriodId(new UUID(3, 1));
    public static final PeriodId SECOND_PERIOD = new PeriodId(new UUID(3, 2));

    private static final String MUNICIPALITY = "Westerwolde";

    private Locations() {}

    private static LocationId location(long number) {
        return new LocationId(new UUID(2, number));
    }

    public static OpenLocation open(LocationId location, LocalDate day) {
        return open(location, "Ter Apel", null, LocationKind.REGULAR, day);
    }

    public static OpenLocation openFosterFamily(LocationId location, String code, LocalDate day) {
        return new OpenLocation(location, FIRST_PERIOD, null, code, null, LocationKind.FOSTER_FAMILY, 2, day);
    }

    public static OpenLocation open(LocationId location, String name, String code, LocationKind kind, LocalDate day) {
        return new OpenLocation(location, FIRST_PERIOD, name, code, MUNICIPALITY, kind, 400, day);
    }

    public static ReopenLocation reopen(LocationId location, LocalDate day) {
        return new ReopenLocation(location, null, SECOND_PERIOD, day, 250);
    }

    public static RecordEarlierPeriod earlier(
            LocationId location, PeriodId period, LocalDate openedOn, LocalDate closedOn) {
        return new RecordEarlierPeriod(location, null, period, openedOn, closedOn, ClosureCause.CONTRACT_ENDED, null);
    }

    public static CloseLocation close(LocationId location, LocalDate day) {
        return new CloseLocation(location, null, day, ClosureCause.CONTRACT_ENDED);
    }

    public static LocationOpened opened(LocationId location, LocalDate day) {
        return opened(location, LocationKind.REGULAR, day);
    }

    public static LocationOpened opened(LocationId location, LocationKind kind, LocalDate day) {
        return new LocationOpened(location, FIRST_PERIOD, "Ter Apel", null, MUNICIPALITY, kind, 400, day);
    }

    public static LocationReopened reopened(LocationId location, LocalDate day) {
        return reopened(location, day, 250);
    }

    /** @param capacity null for as many places as before */
    public static LocationReopened reopened(LocationId location, LocalDate day, Integer capacity) {
        return new LocationReopened(location, SECOND_PERIOD, day, capacity);
    }

    public static LocationClosed closed(LocationId location, LocalDate day) {
        return closed(location, FIRST_PERIOD, day);
    }

    public static LocationClosed closed(LocationId location, PeriodId period, LocalDate day) {
        return new LocationClosed(location, period, day, ClosureCause.CONTRACT_ENDED);
    }

    public static AnnounceClosure announce(LocationId location, LocalDate announcedOn, LocalDate closesOn) {
        return new AnnounceClosure(location, null, announcedOn, closesOn, ClosureCause.SCALED_DOWN);
    }

    public static ChangeClosingDay changeClosingDay(LocationId location, LocalDate changedOn, LocalDate closesOn) {
        return new ChangeClosingDay(location, null, changedOn, closesOn, ClosureCause.SCALED_DOWN);
    }

    public static WithdrawClosure withdraw(LocationId location, LocalDate withdrawnOn) {
        return new WithdrawClosure(location, null, withdrawnOn);
    }

    public static ConvertLocation convert(LocationId location, LocationKind kind, LocalDate from) {
        return new ConvertLocation(location, null, kind, null, null, from);
    }

    public static DescribeLocation describe(LocationId location, String name, String municipality, LocalDate from) {
        return new DescribeLocation(location, null, name, municipality, null, null, from);
    }

    public static ChangeCapacity changeCapacity(LocationId location, int capacity, LocalDate from) {
        return new ChangeCapacity(location, null, capacity, from);
    }

    /** @param closedOn null for a period that runs */
    public static CorrectPeriod correct(LocationId location, PeriodId period, LocalDate openedOn, LocalDate closedOn) {
        return new CorrectPeriod(
                location, null, period, openedOn, closedOn, causeOf(closedOn), CorrectionCause.LEARNED_LATER);
    }

    public static RetractOpening retractOpening(LocationId location, PeriodId period) {
        return new RetractOpening(location, null, period, CorrectionCause.RECORDED_IN_ERROR);
    }

    public static RetractClosure retractClosure(LocationId location, PeriodId period) {
        return new RetractClosure(location, null, period, CorrectionCause.RECORDED_IN_ERROR);
    }

    public static ClosureAnnounced announced(LocationId location, LocalDate announcedOn, LocalDate closesOn) {
        return new ClosureAnnounced(location, FIRST_PERIOD, announcedOn, closesOn, ClosureCause.SCALED_DOWN);
    }

    public static ClosingDayChanged closingDayChanged(LocationId location, LocalDate changedOn, LocalDate closesOn) {
        return new ClosingDayChanged(location, FIRST_PERIOD, changedOn, closesOn, ClosureCause.SCALED_DOWN);
    }

    public static ClosureWithdrawn withdrawn(LocationId location, LocalDate withdrawnOn) {
        return new ClosureWithdrawn(location, FIRST_PERIOD, withdrawnOn);
    }

    public static LocationConverted converted(LocationId location, LocationKind kind, LocalDate from) {
        return new LocationConverted(location, kind, from);
    }

    public static LocationDescribed described(LocationId location, String name, String municipality, LocalDate from) {
        return new LocationDescribed(location, name, municipality, SiteId.of(location), null, from);
    }

    public static CapacityChanged capacityChanged(LocationId location, int capacity, LocalDate from) {
        return new CapacityChanged(location, FIRST_PERIOD, capacity, from);
    }

    /** @param closedOn null for a period that runs */
    public static PeriodCorrected corrected(
            LocationId location, PeriodId period, LocalDate openedOn, LocalDate closedOn) {
        return new PeriodCorrected(
                location, period, openedOn, closedOn, causeOf(closedOn), CorrectionCause.LEARNED_LATER);
    }

    public static OpeningRetracted openingRetracted(LocationId location, PeriodId period) {
        return new OpeningRetracted(location, period, CorrectionCause.RECORDED_IN_ERROR);
    }

    public static ClosureRetracted closureRetracted(LocationId location, PeriodId period) {
        return new ClosureRetracted(location, period, CorrectionCause.RECORDED_IN_ERROR);
    }

    public static AcceptLocationFinding accept(LocationId location, FindingId finding) {
        return new AcceptLocationFinding(
                location, null, finding, FindingCode.LOCATION_WITHOUT_CHILDREN, AcceptanceCause.KEPT_READY);
    }

    public static LocationFindingAccepted accepted(LocationId location, FindingId finding) {
        return new LocationFindingAccepted(
                location, finding, FindingCode.LOCATION_WITHOUT_CHILDREN, AcceptanceCause.KEPT_READY);
    }

    private static ClosureCause causeOf(LocalDate closedOn) {
        return closedOn == null ? null : ClosureCause.CONTRACT_ENDED;
    }
}
