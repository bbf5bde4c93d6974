package nl.relocationtracker.benchmark.stock;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildReceived;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.child.MoveEvent.ChildSent;
import nl.relocationtracker.core.location.LocationId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the stays of each child, and where it is now. */
@ProcessingGroup("stays")
class StayProjection {

    private final Repositories.Stays stays;
    private final Repositories.Children children;

    StayProjection(Repositories.Stays stays, Repositories.Children children) {
        this.stays = stays;
        this.children = children;
    }

    @EventHandler
    void on(ChildPlaced event) {
        begin(event.childId().value(), event.stayId().value(), event.locationId(), event.arrivedOn(), null, null);
    }

    @EventHandler
    void on(ChildRelocated event) {
        UUID from = end(event.fromStayId().value(), event.leftOn());
        begin(
                event.childId().value(),
                event.stayId().value(),
                event.locationId(),
                event.arrivedOn(),
                event.move(),
                from);
    }

    @EventHandler
    void on(ChildSent event) {
        end(event.fromStayId().value(), event.leftOn());
        whereabouts(event.childId().value(), null, true);
    }

    @EventHandler
    void on(ChildReceived event) {
        begin(event.childId().value(), event.stayId().value(), event.locationId(), event.arrivedOn(), null, null);
    }

    @EventHandler
    void on(ChildDeparted event) {
        end(event.fromStayId().value(), event.leftOn());
        stays.findById(event.fromStayId().value()).ifPresent(stay -> {
            stay.departedOn = event.leftOn();
            stay.destination = event.destination().name();
        });
        whereabouts(event.childId().value(), null, false);
    }

    private UUID end(UUID stayId, LocalDate leftOn) {
        StayEntity stay = stays.findById(stayId).orElseThrow();
        stay.leftOn = leftOn;
        return stay.locationId;
    }

    private void begin(UUID child, UUID stayId, LocationId location, LocalDate arrivedOn, Move move, UUID movedFrom) {
        int ordinal = stays.findFirstByChildIdOrderByOrdinalDesc(child)
                .map(last -> last.ordinal + 1)
                .orElse(0);
        StayEntity stay = new StayEntity(stayId, child, ordinal, location.value(), arrivedOn);
        stay.movedFrom = movedFrom;
        stay.reason = move == null ? null : move.reason().name();
        stay.decidedBy = move == null ? null : move.decidedBy().name();
        stays.save(stay);
        whereabouts(child, location.value(), false);
    }

    private void whereabouts(UUID id, UUID location, boolean inTransit) {
        ChildEntity child = children.findById(id).orElseGet(() -> new ChildEntity(id));
        child.locationId = location;
        child.inTransit = inTransit;
        children.save(child);
    }
}
