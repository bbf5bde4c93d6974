package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_ALREADY_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_EXISTS;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_OVERLAPS;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.AnnouncementCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationCommand.AcceptLocationFinding;
import nl.relocationtracker.core.location.LocationEvent.LocationFindingAccepted;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodCommand.RecordEarlierPeriod;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodCommand.RetractClosure;
import nl.relocationtracker.core.location.PeriodCommand.RetractOpening;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;

/** What may happen to a location. Judged on its record as it would be after the whole request. */
public final class LocationRules {

    private final Judgement judgement;
    private final ClosureRules closures;
    private final DescriptionRules descriptions;
    private final CorrectionRules corrections;
    private final ResidenceRules residences;

    private LocationRules(Ground ground, Register register) {
        this.judgement = new Judgement(ground);
        this.closures = new ClosureRules(judgement);
        this.descriptions = new DescriptionRules(judgement, register);
        this.corrections = new CorrectionRules(judgement);
        this.residences = new ResidenceRules(judgement, register);
    }

    /**
     * What a request does to a location.
     *
     * @param request the commands of one request, in order; all of them or none pass
     * @throws Refusal with every objection, when a rule says no
     */
    public static Decision<LocationEvent> decide(
            LocationPeriods before, List<? extends LocationCommand> request, Ground ground, Register register) {
        // All at once and before anything is read: children are counted by what their locations are, and whoever
        // records
        // one there at this moment has to be seen by whoever counts again.
        register.holdAlone(locationsOf(before.id(), request));
        LocationRules rules = new LocationRules(ground, register);
        LocationPeriods after = before;
        for (LocationCommand command : request) after = rules.next(after, command);
        // What is left of a request when something in it is refused says nothing of who lives there.
        if (rules.judgement.objections() == 0 || request.size() == 1) rules.residences.judge(before, after);
        return rules.judgement.decision();
    }

    private static Set<LocationId> locationsOf(LocationId location, List<? extends LocationCommand> request) {
        Set<LocationId> locations = new HashSet<>(Set.of(location));
        for (LocationCommand command : request)
            if (command instanceof DescribeLocation describe) locations.addAll(DescriptionRules.namedIn(describe));
        return locations;
    }

    private LocationPeriods next(LocationPeriods before, LocationCommand command) {
        if (command.expectedVersion() != null && command.expectedVersion() != before.version())
            judgement.object(STALE_VERSION, "version", before.version());
        int known = judgement.objections();
        List<LocationEvent> events = events(before, command);
        LocationPeriods after = before;
        for (LocationEvent event : events) after = after.after(event);
        if (!events.isEmpty()) descriptions.requireFitting(after);
        if (judgement.objections() == known && after.readsAs(before)) judgement.object(NOTHING_CHANGES);
        // Who lives at a place that closes can be said whatever else is wrong with the closing.
        if (judgement.objections() > known && !(command instanceof CloseLocation)) return before;
        judgement.happened(events);
        return after;
    }

    private List<LocationEvent> events(LocationPeriods before, LocationCommand command) {
        if (command instanceof OpenLocation open) return opened(before, open);
        if (!before.isKnown()) {
            judgement.object(LOCATION_UNKNOWN, "locationId", before.id());
            return List.of();
        }
        if (command instanceof ReopenLocation reopen) return reopened(before, reopen);
        if (command instanceof RecordEarlierPeriod earlier) return corrections.earlier(before, earlier);
        if (command instanceof CloseLocation close) return closures.closed(before, close);
        if (command instanceof AnnounceClosure announce) return closures.announced(before, announce);
        if (command instanceof ChangeClosingDay change) return closures.changed(before, change);
        if (command instanceof WithdrawClosure withdraw) return closures.withdrawn(before, withdraw);
        if (command instanceof ConvertLocation convert) return descriptions.converted(before, convert);
        if (command instanceof DescribeLocation describe) return descriptions.described(before, describe);
        if (command instanceof ChangeCapacity change) return descriptions.capacity(before, change);
        if (command instanceof CorrectPeriod correct) return corrections.corrected(before, correct);
        if (command instanceof RetractOpening retract) return corrections.retracted(before, retract);
        if (command instanceof RetractClosure retract) return corrections.retracted(before, retract);
        if (command instanceof AcceptLocationFinding accept) {
            if (accept.because() == null) judgement.object(CAUSE_NEEDED);
            return List.of(
                    new LocationFindingAccepted(before.id(), accept.findingId(), accept.code(), accept.because()));
        }
        throw new IllegalStateException("no rule for " + command.getClass().getSimpleName());
    }

    private List<LocationEvent> opened(LocationPeriods before, OpenLocation open) {
        if (before.isKnown()) judgement.object(LOCATION_EXISTS, "locationId", before.id());
        judgement.requirePast(open.openedOn());
        descriptions.requireOpaque(open.kind(), open.code());
        return List.of(new LocationOpened(
                open.locationId(),
                open.periodId(),
                open.name(),
                open.code(),
                open.municipality(),
                open.kind(),
                open.capacity(),
                open.openedOn()));
    }

    private List<LocationEvent> reopened(LocationPeriods before, ReopenLocation reopen) {
        judgement.requirePast(reopen.openedOn());
        before.running()
                .ifPresentOrElse(
                        running -> judgement.object(LOCATION_ALREADY_OPEN, "openedOn", running.openedOn()),
                        () -> before.periods().stream()
                                .filter(period -> period.closedOn().isAfter(reopen.openedOn()))
                                .findFirst()
                                .ifPresent(period -> judgement.object(PERIOD_OVERLAPS, "closedOn", period.closedOn())));
        return List.of(
                new LocationReopened(reopen.locationId(), reopen.periodId(), reopen.openedOn(), reopen.capacity()));
    }
}
