package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.ARRIVES_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_DEPARTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_ALREADY_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_ERASED;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_AFTER_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.SAME_LOCATION;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.core.child.ChildCommand.DepartChild;
import nl.relocationtracker.core.child.ChildCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.ChildCommand.LiftHold;
import nl.relocationtracker.core.child.ChildCommand.PlaceChild;
import nl.relocationtracker.core.child.ChildCommand.PlaceHold;
import nl.relocationtracker.core.child.ChildCommand.ReceiveChild;
import nl.relocationtracker.core.child.ChildCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.ChildCommand.RelocateChild;
import nl.relocationtracker.core.child.ChildCommand.SendChild;
import nl.relocationtracker.core.child.ChildEvent.ChildDeparted;
import nl.relocationtracker.core.child.ChildEvent.ChildPlaced;
import nl.relocationtracker.core.child.ChildEvent.ChildReceived;
import nl.relocationtracker.core.child.ChildEvent.ChildRelocated;
import nl.relocationtracker.core.child.ChildEvent.ChildSent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * What may happen to a child. Live entry and imports pass through here alike, so that they cannot disagree.
 */
public final class ChildRules {

    private final Ground ground;
    private final Vault vault;
    private final Map<LocationId, LocationPeriods> places;
    private final Judgement judgement;
    private final WhoRules who;

    private ChildRules(Ground ground, Vault vault, Map<LocationId, LocationPeriods> places) {
        this.ground = ground;
        this.vault = vault;
        this.places = places;
        this.judgement = new Judgement(ground);
        this.who = new WhoRules(ground, vault, judgement);
    }

    /**
     * What a request does to a child's record, judged on the record as it would be after the whole request.
     *
     * @param request the commands of one request, in order; all of them or none pass
     * @throws Refusal with every objection, when a rule says no
     */
    public static Decision<ChildEvent> decide(
            ChildFile before, List<? extends ChildCommand> request, Ground ground, Register register, Vault vault) {
        ChildRules rules = new ChildRules(ground, vault, register.hold(locationsOf(before, request)));
        rules.judgement.knowBirth(birthIn(request).or(() -> before.birth(vault)));
        ChildFile after = before;
        for (ChildCommand command : request) after = rules.next(after, command);
        rules.judgement.requireOpen(before.timeline(), after.timeline(), rules.places);
        return rules.judgement.decision();
    }

    /** Every location at which the request lets somebody arrive, and those that it may name as closed. */
    public static Set<LocationId> locationsOf(ChildFile before, List<? extends ChildCommand> request) {
        Set<LocationId> locations = new HashSet<>();
        before.timeline().running().ifPresent(stay -> locations.add(stay.location()));
        for (ChildCommand command : request) {
            if (command instanceof PlaceChild place) locations.add(place.locationId());
            if (command instanceof RelocateChild relocate) locations.add(relocate.locationId());
            if (command instanceof ReceiveChild receive) locations.add(receive.locationId());
            if (command instanceof SendChild send && send.destinationId() != null) locations.add(send.destinationId());
        }
        return locations;
    }

    private static Optional<Birth> birthIn(List<? extends ChildCommand> request) {
        return request.stream()
                .filter(PlaceChild.class::isInstance)
                .map(command -> ((PlaceChild) command).details())
                .filter(details -> details != null && details.birthDate() != null)
                .findFirst()
                .flatMap(details -> details.birth());
    }

    private ChildFile next(ChildFile before, ChildCommand command) {
        if (command.expectedVersion() != null && command.expectedVersion() != before.version())
            judgement.object(STALE_VERSION, "version", before.version());
        if (before.isErased()) {
            judgement.object(CHILD_ERASED);
            return before;
        }
        if (command instanceof PlaceChild place) return placed(before, place);
        if (!before.isKnown()) {
            judgement.object(CHILD_UNKNOWN, "childId", before.id());
            return before;
        }
        if (command instanceof RelocateChild relocate) return relocated(before, relocate);
        if (command instanceof SendChild send) return sent(before, send);
        if (command instanceof ReceiveChild receive) return received(before, receive);
        if (command instanceof DepartChild depart) return departed(before, depart);
        if (command instanceof RecordPersonalDetails record) return who.recorded(before, record);
        if (command instanceof PlaceHold hold) return who.held(before, hold);
        if (command instanceof LiftHold lift) return who.lifted(before, lift);
        if (command instanceof ErasePersonalDetails erase) return who.erased(before, erase);
        throw new IllegalStateException("no rule for " + command.getClass().getSimpleName());
    }

    private ChildFile placed(ChildFile before, PlaceChild place) {
        Timeline timeline = before.timeline();
        if (timeline.isInTransit()) judgement.object(CHILD_IN_TRANSIT);
        else
            timeline.running()
                    .ifPresent(stay -> judgement.object(CHILD_ALREADY_IN_RECEPTION, "since", stay.arrivedOn()));
        timeline.departure().ifPresent(departure -> {
            if (place.arrivedOn().isBefore(departure.on()))
                judgement.object(BEFORE_DEPARTURE, "departedOn", departure.on());
            if (departure.destination() == Destination.DIED)
                judgement.objectUnlessImport(FindingCode.AFTER_DEATH, "departedOn", departure.on());
        });
        judgement.requireArrivable(place.arrivedOn());
        ChildFile known = place.details() == null ? before : who.told(before, place.details());
        return happened(
                known,
                new ChildPlaced(
                        before.id(),
                        place.stayId(),
                        place.locationId(),
                        place.arrivedOn(),
                        place.accompaniment(),
                        place.householdId(),
                        ground.terms().returnDays()));
    }

    private ChildFile relocated(ChildFile before, RelocateChild relocate) {
        Optional<Stay> running = runningIn(before.timeline());
        if (running.isEmpty()) return before;
        LocalDate leftOn = relocate.leftOn() == null ? relocate.arrivedOn() : relocate.leftOn();
        if (relocate.locationId().equals(running.get().location()))
            judgement.object(SAME_LOCATION, "locationId", relocate.locationId());
        requireLeavable(running.get(), leftOn);
        if (relocate.arrivedOn().isBefore(leftOn)) judgement.object(ARRIVES_BEFORE_LEAVING, "leftOn", leftOn);
        judgement.requireArrivable(relocate.arrivedOn());
        return happened(
                before,
                new ChildRelocated(
                        before.id(),
                        relocate.stayId(),
                        running.get().id(),
                        relocate.locationId(),
                        leftOn,
                        relocate.arrivedOn(),
                        move(before, relocate.motive(), running.get()),
                        relocate.inferredEnd()));
    }

    private ChildFile sent(ChildFile before, SendChild send) {
        Optional<Stay> running = runningIn(before.timeline());
        if (running.isEmpty()) return before;
        requireLeavable(running.get(), send.leftOn());
        if (send.destinationId() != null) requireReachable(running.get(), send);
        else if (ground.isImport())
            judgement.find(Finding.of(FindingCode.LEFT_WITHOUT_DESTINATION, "leftOn", send.leftOn()));
        return happened(
                before,
                new ChildSent(
                        before.id(),
                        running.get().id(),
                        send.leftOn(),
                        send.destinationId(),
                        move(before, send.motive(), running.get())));
    }

    /** In an old history the destination is where the child arrived later, which is judged there. */
    private void requireReachable(Stay from, SendChild send) {
        LocationPeriods destination = places.get(send.destinationId());
        if (destination == null) judgement.object(LOCATION_UNKNOWN, "locationId", send.destinationId());
        if (destination == null || ground.isImport()) return;
        if (destination.id().equals(from.location())) judgement.object(SAME_LOCATION, "locationId", destination.id());
        if (!destination.isOpenFrom(send.leftOn()))
            judgement.object(
                    new Objection(LOCATION_NOT_OPEN, Map.of("locationId", destination.id(), "day", send.leftOn())));
    }

    private ChildFile received(ChildFile before, ReceiveChild receive) {
        Timeline timeline = before.timeline();
        if (!timeline.isInTransit()) {
            judgement.object(CHILD_NOT_IN_TRANSIT);
            return before;
        }
        Stay from = timeline.last().orElseThrow();
        if (receive.arrivedOn().isBefore(from.leftOn()))
            judgement.object(ARRIVES_BEFORE_LEAVING, "leftOn", from.leftOn());
        LocationId destination = from.transit().destination();
        if (destination != null && !destination.equals(receive.locationId()))
            judgement.find(Finding.of(FindingCode.RECEIVED_ELSEWHERE, "locationId", destination));
        judgement.requireArrivable(receive.arrivedOn());
        return happened(
                before,
                new ChildReceived(before.id(), receive.stayId(), from.id(), receive.locationId(), receive.arrivedOn()));
    }

    private ChildFile departed(ChildFile before, DepartChild depart) {
        Timeline timeline = before.timeline();
        if (!timeline.isInReception()) {
            judgement.object(CHILD_NOT_IN_RECEPTION);
            return before;
        }
        Stay last = timeline.last().orElseThrow();
        if (last.isRunning()) requireLeavable(last, depart.leftOn());
        else if (depart.leftOn().isBefore(last.leftOn()))
            judgement.object(BEFORE_DEPARTURE, "departedOn", last.leftOn());
        judgement.requirePast(depart.leftOn());
        if (depart.lastSeenOn() != null && depart.lastSeenOn().isAfter(depart.leftOn()))
            judgement.object(LAST_SEEN_AFTER_LEAVING, "leftOn", depart.leftOn());
        return happened(
                before,
                new ChildDeparted(
                        before.id(),
                        last.id(),
                        depart.leftOn(),
                        depart.destination(),
                        depart.lastSeenOn(),
                        depart.reportedTo(),
                        depart.inferredEnd()));
    }

    private Optional<Stay> runningIn(Timeline timeline) {
        if (timeline.isInTransit()) judgement.object(CHILD_IN_TRANSIT);
        else if (timeline.running().isEmpty()) judgement.object(CHILD_NOT_IN_RECEPTION);
        return timeline.running();
    }

    private void requireLeavable(Stay stay, LocalDate leftOn) {
        judgement.requirePast(leftOn);
        if (leftOn.isBefore(stay.arrivedOn())) judgement.object(BEFORE_LAST_ARRIVAL, "arrivedOn", stay.arrivedOn());
    }

    private Move move(ChildFile before, ChildCommand.Motive motive, Stay from) {
        judgement.requireReason(motive);
        boolean inferred = motive.decidedBy() == null;
        return new Move(
                motive.reason(),
                inferred ? motive.reason().usuallyDecidedBy() : motive.decidedBy(),
                inferred,
                motive.reason() == Reason.LOCATION_CLOSED ? periodOf(from) : null,
                motive.sourceCode(),
                sealed(before, "source", motive.sourceText()),
                sealed(before, "note", motive.note()));
    }

    private Sealed sealed(ChildFile before, String field, String text) {
        return text == null || text.isBlank() ? null : vault.seal(before.placeOf(field), text);
    }

    private PeriodId periodOf(Stay stay) {
        return Optional.ofNullable(places.get(stay.location()))
                .flatMap(location -> location.periodOn(stay.arrivedOn()))
                .map(period -> period.id())
                .orElse(null);
    }

    private ChildFile happened(ChildFile before, ChildEvent event) {
        judgement.happened(event);
        return before.after(event);
    }
}
