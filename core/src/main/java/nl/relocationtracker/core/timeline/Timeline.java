package nl.relocationtracker.core.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.child.AbsenceEvent;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildEvent.FindingAccepted;
import nl.relocationtracker.core.child.CompanyEvent;
import nl.relocationtracker.core.child.CorrectionEvent;
import nl.relocationtracker.core.child.MoveEvent.ChildDeparted;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildRecalled;
import nl.relocationtracker.core.child.MoveEvent.ChildReceived;
import nl.relocationtracker.core.child.MoveEvent.ChildRelocated;
import nl.relocationtracker.core.child.MoveEvent.ChildSent;
import nl.relocationtracker.core.child.PersonEvent;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.timeline.Stay.Departure;
import nl.relocationtracker.core.timeline.Stay.Placement;
import nl.relocationtracker.core.timeline.Stay.Transit;

/**
 * Where a child has lived, oldest stay first. {@link #after} is the only code that turns events into stays.
 *
 * @param stays each comes after the one before it: the order says so, not the day or the identifier
 * @param told nights elsewhere while a place was kept, as somebody told of them
 */
public record Timeline(List<Stay> stays, Absences told) {

    public static final Timeline EMPTY = new Timeline(List.of(), Absences.NONE);

    public Timeline {
        stays = List.copyOf(stays);
    }

    /** @param sequence the number of the event in the child's stream, from 0 */
    public Timeline after(ChildEvent event, long sequence) {
        if (event instanceof ChildPlaced placed) return placed(placed);
        if (event instanceof ChildRelocated relocated) return relocated(relocated, sequence);
        // Moves nobody, and is frequent: asked first, because a class that is asked for two interfaces in turns is
        // slow.
        if (event instanceof PersonalDetailsRecorded) return this;
        if (event instanceof ChildSent sent) return sent(sent, sequence);
        if (event instanceof ChildReceived received) return received(received);
        if (event instanceof ChildRecalled)
            return ending(current().left(null, null).with((Transit) null));
        if (event instanceof ChildDeparted departed) return departed(departed);
        if (event instanceof CorrectionEvent correction)
            return relinked(Relinking.of(stays).with(correction, sequence));
        if (event instanceof AbsenceEvent absence) return new Timeline(stays, told.after(absence, sequence));
        // What is known of who a child is moves nobody, nor does with whom it is.
        if (event instanceof PersonEvent || event instanceof CompanyEvent || event instanceof FindingAccepted)
            return this;
        throw new IllegalStateException("no rule for " + event.getClass().getSimpleName());
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
        for (Stay stay : stays) if (stay.id().equals(id)) return Optional.of(stay);
        return Optional.empty();
    }

    /** Nights elsewhere while a place was kept, in the order in which they were recorded. */
    public List<Absence> absences() {
        return told.during(stays);
    }

    /**
     * The day on which the place of a stay was given up, before the child moved on or departed: from then on it is elsewhere, and
     * not there. Nothing when the place was kept.
     */
    public Optional<LocalDate> placeGivenUpOn(Stay stay) {
        return told.placeGivenUpOn(stay);
    }

    /** The absence that goes on. */
    public Optional<Absence> absence() {
        return absences().stream().filter(Absence::isRunning).findFirst();
    }

    public Optional<Absence> absence(AbsenceId id) {
        return absences().stream().filter(absence -> absence.id().equals(id)).findFirst();
    }

    /**
     * Every relocation in order, over all spells, those among them that are yet to become one on a day that is known
     * already ({@link Relocation#since}).
     */
    public List<Relocation> relocations() {
        List<Absence> absences = absences();
        List<Relocation> all = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (i > 0 && isRelocation(i)) all.add(Relocation.between(stays.get(i - 1), stay));
            if (absences.isEmpty()) continue;
            absences.stream()
                    .filter(absence -> absence.stayId().equals(stay.id()) && absence.relocationSince() != null)
                    .sorted(Absence.IN_TIME)
                    .forEach(absence -> all.add(Relocation.by(stay, absence)));
        }
        return all;
    }

    private boolean isRelocation(int i) {
        Stay from = stays.get(i - 1);
        Stay to = stays.get(i);
        return from.spell() == to.spell() && !from.location().equals(to.location());
    }

    private Timeline placed(ChildPlaced event) {
        Placement placement = new Placement(event.returnDays(), event.origin());
        return with(Stay.placed(event.stayId(), event.locationId(), event.arrivedOn(), placement));
    }

    private Timeline relocated(ChildRelocated event, long sequence) {
        Stay from = current().left(event.leftOn(), event.inferredEnd());
        if (event.leftOn().isBefore(event.arrivedOn()))
            from = from.with(new Transit(event.locationId(), event.arrivedOn(), event.move(), sequence, false));
        return ending(from)
                .with(Stay.moved(event.stayId(), event.locationId(), event.arrivedOn(), event.move(), sequence));
    }

    private Timeline sent(ChildSent event, long sequence) {
        return ending(current()
                .left(event.leftOn(), null)
                .with(new Transit(event.destinationId(), null, event.move(), sequence, true)));
    }

    private Timeline received(ChildReceived event) {
        Stay from = current();
        Transit transit = from.transit();
        return ending(from.with(transit.ended(event.arrivedOn())))
                .with(Stay.moved(
                        event.stayId(),
                        event.locationId(),
                        event.arrivedOn(),
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
        return new Timeline(Spells.numbered(all), told);
    }

    private Timeline ending(Stay last) {
        List<Stay> all = new ArrayList<>(stays);
        all.set(all.size() - 1, last);
        return new Timeline(all, told);
    }

    private Timeline relinked(List<Stay> next) {
        List<Stay> numbered = Spells.numbered(next);
        return new Timeline(numbered, told.keptBy(numbered));
    }
}
