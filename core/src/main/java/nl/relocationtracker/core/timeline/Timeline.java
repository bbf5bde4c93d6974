package nl.relocationtracker.core.timeline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildEvent.ChildDeparted;
import nl.relocationtracker.core.child.ChildEvent.ChildPlaced;
import nl.relocationtracker.core.child.ChildEvent.ChildReceived;
import nl.relocationtracker.core.child.ChildEvent.ChildRelocated;
import nl.relocationtracker.core.child.ChildEvent.ChildSent;
import nl.relocationtracker.core.child.ChildEvent.HoldLifted;
import nl.relocationtracker.core.child.ChildEvent.HoldPlaced;
import nl.relocationtracker.core.child.ChildEvent.PersonalDetailsErased;
import nl.relocationtracker.core.child.ChildEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.timeline.Stay.Departure;
import nl.relocationtracker.core.timeline.Stay.Transit;

/** Where a child has lived, oldest stay first. {@link #after} is the only code that turns events into stays. */
public record Timeline(List<Stay> stays) {

    public static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        stays = List.copyOf(stays);
    }

    /** @param sequence the number of the event in the child's stream, from 0 */
    public Timeline after(ChildEvent event, long sequence) {
        if (event instanceof ChildPlaced placed) return placed(placed);
        if (event instanceof ChildRelocated relocated) return relocated(relocated, sequence);
        if (event instanceof ChildSent sent) return sent(sent, sequence);
        if (event instanceof ChildReceived received) return received(received);
        if (event instanceof ChildDeparted departed) return departed(departed);
        if (tellsWho(event)) return this;
        throw new IllegalStateException("no rule for " + event.getClass().getSimpleName());
    }

    /** What is known of who a child is moves nobody. */
    private static boolean tellsWho(ChildEvent event) {
        return event instanceof PersonalDetailsRecorded
                || event instanceof HoldPlaced
                || event instanceof HoldLifted
                || event instanceof PersonalDetailsErased;
    }

    public Optional<Stay> last() {
        return stays.isEmpty() ? Optional.empty() : Optional.of(stays.get(stays.size() - 1));
    }

    /** The stay that has not ended. */
    public Optional<Stay> running() {
        return last().filter(Stay::isRunning);
    }

    public boolean isInTransit() {
        return last().filter(Stay::isInTransitAfter).isPresent();
    }

    public boolean isInReception() {
        return running().isPresent() || isInTransit();
    }

    /** The departure after the last stay. */
    public Optional<Departure> departure() {
        return last().map(Stay::departure);
    }

    public Optional<Stay> stay(StayId id) {
        return stays.stream().filter(stay -> stay.id().equals(id)).findFirst();
    }

    /** Every relocation in order, over all spells. */
    public List<Relocation> relocations() {
        return IntStream.range(1, stays.size())
                .filter(this::isRelocation)
                .mapToObj(i -> new Relocation(stays.get(i - 1), stays.get(i)))
                .toList();
    }

    private boolean isRelocation(int i) {
        Stay from = stays.get(i - 1);
        Stay to = stays.get(i);
        return from.spell() == to.spell() && !from.location().equals(to.location());
    }

    private Timeline placed(ChildPlaced event) {
        int spell =
                last().map(last -> last.spell() + (goesOn(last, event) ? 0 : 1)).orElse(1);
        return with(Stay.begun(event.stayId(), event.locationId(), event.arrivedOn(), spell, null, 0));
    }

    /** Somebody back from whereabouts unknown within the term goes on with the same spell. */
    private static boolean goesOn(Stay last, ChildPlaced event) {
        Departure departure = last.departure();
        return departure != null
                && departure.destination() == Destination.WHEREABOUTS_UNKNOWN
                && DAYS.between(departure.on(), event.arrivedOn()) <= event.returnDays();
    }

    private Timeline relocated(ChildRelocated event, long sequence) {
        Stay from = current().left(event.leftOn(), event.inferredEnd());
        if (event.leftOn().isBefore(event.arrivedOn()))
            from = from.with(new Transit(event.locationId(), event.arrivedOn(), event.move(), sequence));
        return ending(from)
                .with(Stay.begun(
                        event.stayId(), event.locationId(), event.arrivedOn(), from.spell(), event.move(), sequence));
    }

    private Timeline sent(ChildSent event, long sequence) {
        return ending(current()
                .left(event.leftOn(), null)
                .with(new Transit(event.destinationId(), null, event.move(), sequence)));
    }

    private Timeline received(ChildReceived event) {
        Stay from = current();
        Transit transit = from.transit();
        return ending(from.with(transit.ended(event.arrivedOn())))
                .with(Stay.begun(
                        event.stayId(),
                        event.locationId(),
                        event.arrivedOn(),
                        from.spell(),
                        transit.move(),
                        transit.moveRecordedIn()));
    }

    private Timeline departed(ChildDeparted event) {
        Stay from = current();
        Departure departure =
                new Departure(event.leftOn(), event.destination(), event.lastSeenOn(), event.reportedTo());
        if (from.isRunning())
            return ending(from.left(event.leftOn(), event.inferredEnd()).with(departure));
        return ending(from.with(from.transit().ended(event.leftOn())).with(departure));
    }

    private Stay current() {
        return last().orElseThrow(() -> new IllegalStateException("nothing happens before the first placement"));
    }

    private Timeline with(Stay next) {
        List<Stay> all = new ArrayList<>(stays);
        all.add(next);
        return new Timeline(all);
    }

    private Timeline ending(Stay last) {
        List<Stay> all = new ArrayList<>(stays);
        all.set(all.size() - 1, last);
        return new Timeline(all);
    }
}
