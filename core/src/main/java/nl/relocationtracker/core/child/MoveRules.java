package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.refusal.RefusalCode.ARRIVES_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_DEPARTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_ALREADY_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_RECEPTION;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILD_NOT_IN_TRANSIT;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.SAME_LOCATION;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildRecalled;
import nl.relocationtracker.core.child.MoveEvent.ChildReceived;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.child.MoveEvent.ChildSent;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** What may happen next to a child: placement, relocation in one step or two, departure. */
record MoveRules(Hearing hearing) {

    ChildFile placed(ChildFile before, PlaceChild place) {
        Timeline timeline = before.timeline();
        if (timeline.isInTransit()) hearing.judgement().object(CHILD_IN_TRANSIT);
        else
            timeline.running()
                    .ifPresent(
                            stay -> hearing.judgement().object(CHILD_ALREADY_IN_RECEPTION, "since", stay.arrivedOn()));
        timeline.departure().ifPresent(departure -> {
            if (place.arrivedOn().isBefore(departure.on()))
                hearing.judgement().object(BEFORE_DEPARTURE, "departedOn", departure.on());
            if (departure.destination() == Destination.DIED)
                hearing.judgement().objectUnlessImport(FindingCode.AFTER_DEATH, "departedOn", departure.on());
        });
        hearing.judgement().requireArrivable(place.arrivedOn());
        PersonalDetails told =
                new OriginRules(hearing).toldOf(before, place.details(), place.origin(), place.arrivedOn());
        ChildFile known = told == null ? before : new WhoRules(hearing).told(before, told);
        return hearing.happened(
                known,
                new ChildPlaced(
                        before.id(),
                        place.stayId(),
                        place.locationId(),
                        place.arrivedOn(),
                        place.accompaniment(),
                        household(before, place),
                        hearing.ground().terms().returnDays(),
                        place.origin()));
    }

    /** Who comes back comes back with its household, unless somebody says with which. A file says all there is. */
    private HouseholdId household(ChildFile before, PlaceChild place) {
        if (place.householdId() != null || hearing.ground().isImport()) return place.householdId();
        return before.accompaniedOn(place.arrivedOn())
                .map(ChildFile.Accompanied::household)
                .orElse(null);
    }

    ChildFile relocated(ChildFile before, RelocateChild relocate) {
        Optional<Stay> running = hearing.runningIn(before.timeline());
        if (running.isEmpty()) return before;
        LocalDate leftOn = relocate.leftOn() == null ? relocate.arrivedOn() : relocate.leftOn();
        if (relocate.locationId().equals(running.get().location()))
            hearing.judgement().object(SAME_LOCATION, "locationId", relocate.locationId());
        hearing.requireLeavable(running.get(), leftOn);
        if (relocate.arrivedOn().isBefore(leftOn)) hearing.judgement().object(ARRIVES_BEFORE_LEAVING, "leftOn", leftOn);
        hearing.judgement().requireArrivable(relocate.arrivedOn());
        return hearing.happened(
                before,
                new ChildRelocated(
                        before.id(),
                        relocate.stayId(),
                        running.get().id(),
                        relocate.locationId(),
                        leftOn,
                        relocate.arrivedOn(),
                        hearing.move(before, relocate.motive(), running.get()),
                        relocate.inferredEnd()));
    }

    ChildFile sent(ChildFile before, SendChild send) {
        Optional<Stay> running = hearing.runningIn(before.timeline());
        if (running.isEmpty()) return before;
        hearing.requireLeavable(running.get(), send.leftOn());
        if (send.destinationId() != null) requireReachable(running.get(), send);
        else hearing.judgement().find(Finding.of(FindingCode.LEFT_WITHOUT_DESTINATION, "leftOn", send.leftOn()));
        return hearing.happened(
                before,
                new ChildSent(
                        before.id(),
                        running.get().id(),
                        send.leftOn(),
                        send.destinationId(),
                        hearing.move(before, send.motive(), running.get())));
    }

    /** In an old history the destination is where the child arrived later, which is judged there. */
    private void requireReachable(Stay from, SendChild send) {
        LocationPeriods destination = hearing.places().get(send.destinationId());
        if (destination == null) hearing.judgement().object(LOCATION_UNKNOWN, "locationId", send.destinationId());
        if (destination == null || hearing.ground().isImport()) return;
        if (destination.id().equals(from.location()))
            hearing.judgement().object(SAME_LOCATION, "locationId", destination.id());
        if (!destination.isOpenFrom(send.leftOn()))
            hearing.judgement()
                    .object(new Objection(
                            LOCATION_NOT_OPEN, Map.of("locationId", destination.id(), "day", send.leftOn())));
        hearing.judgement().requireNotWindingDown(destination, send.leftOn());
    }

    ChildFile received(ChildFile before, ReceiveChild receive) {
        Timeline timeline = before.timeline();
        if (!timeline.isInTransit()) {
            hearing.judgement().object(CHILD_NOT_IN_TRANSIT);
            return before;
        }
        Stay from = timeline.last().orElseThrow();
        if (receive.arrivedOn().isBefore(from.leftOn()))
            hearing.judgement().object(ARRIVES_BEFORE_LEAVING, "leftOn", from.leftOn());
        hearing.findElsewhere(from, receive.locationId());
        hearing.judgement().requireArrivable(receive.arrivedOn());
        return hearing.happened(
                before,
                new ChildReceived(before.id(), receive.stayId(), from.id(), receive.locationId(), receive.arrivedOn()));
    }

    ChildFile departed(ChildFile before, DepartChild depart) {
        Timeline timeline = before.timeline();
        if (!timeline.isInReception()) {
            hearing.judgement().object(CHILD_NOT_IN_RECEPTION);
            return before;
        }
        Stay last = timeline.last().orElseThrow();
        if (last.isRunning()) hearing.requireLeavable(last, depart.leftOn());
        else if (depart.leftOn().isBefore(last.leftOn()))
            hearing.judgement().object(BEFORE_DEPARTURE, "departedOn", last.leftOn());
        hearing.judgement().requirePast(depart.leftOn());
        hearing.judgement().requireSeen(depart.lastSeenOn(), last.arrivedOn(), depart.leftOn());
        return hearing.happened(
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

    ChildFile recalled(ChildFile before) {
        if (!before.timeline().isInTransit()) {
            hearing.judgement().object(CHILD_NOT_IN_TRANSIT);
            return before;
        }
        return hearing.happened(
                before,
                new ChildRecalled(
                        before.id(), before.timeline().last().orElseThrow().id()));
    }
}
