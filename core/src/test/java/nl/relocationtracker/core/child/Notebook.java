package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.child.Destination.DIED;
import static nl.relocationtracker.core.child.Destination.WHEREABOUTS_UNKNOWN;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.location.LocationId;

/**
 * A child as somebody with a pencil would keep it: a line for every stay, the days of the moves in the margin, and whether
 * the rules let it be written. Knows nothing of events, and shares no code with what it is compared with.
 */
final class Notebook {

    /** A line: where, from when until when (null: still), in which spell. */
    record Line(LocationId location, LocalDate arrivedOn, LocalDate leftOn, int spell) {}

    final List<Line> lines = new ArrayList<>();
    final List<LocalDate> moves = new ArrayList<>();
    private final Calendar calendar;
    private final boolean importing;
    private final LocalDate born;
    private boolean onItsWay;
    private LocalDate departedOn;
    private Destination departedTo;

    /** @param born null when unknown */
    Notebook(Calendar calendar, boolean importing, LocalDate born) {
        this.calendar = calendar;
        this.importing = importing;
        this.born = born;
    }

    Notebook copy() {
        Notebook copy = new Notebook(calendar, importing, born);
        copy.lines.addAll(lines);
        copy.moves.addAll(moves);
        copy.onItsWay = onItsWay;
        copy.departedOn = departedOn;
        copy.departedTo = departedTo;
        return copy;
    }

    boolean livesSomewhere() {
        return !lines.isEmpty() && last().leftOn() == null;
    }

    boolean isInReception() {
        return livesSomewhere() || onItsWay;
    }

    int movesUntil(LocalDate day) {
        return (int) moves.stream()
                .filter(moved -> !moved.isAfter(day) && isChildOn(moved))
                .count();
    }

    /** Writes a whole request down, and says whether the rules let it. */
    boolean write(List<ChildCommand> request) {
        int before = lines.size();
        for (ChildCommand command : request) if (!write(command)) return false;
        return lines.subList(before, lines.size()).stream()
                .allMatch(line -> calendar.knows(line.location())
                        && (importing || calendar.isOpen(line.location(), line.arrivedOn(), line.leftOn())));
    }

    private boolean write(ChildCommand command) {
        if (command instanceof PlaceChild place) return place(place);
        if (command instanceof RelocateChild relocate) return relocate(relocate);
        if (command instanceof SendChild send) return send(send);
        if (command instanceof ReceiveChild receive) return receive(receive);
        return depart((DepartChild) command);
    }

    private boolean place(PlaceChild place) {
        boolean again = !lines.isEmpty();
        if (isInReception() || !mayArriveOn(place.arrivedOn())) return false;
        if (again && place.arrivedOn().isBefore(departedOn)) return false;
        if (again && departedTo == DIED && !importing) return false;
        boolean inTime = again
                && departedTo == WHEREABOUTS_UNKNOWN
                && !departedOn.plusDays(28).isBefore(place.arrivedOn());
        if (inTime && !last().location().equals(place.locationId())) moves.add(place.arrivedOn());
        int spell = again ? last().spell() + (inTime ? 0 : 1) : 1;
        lines.add(new Line(place.locationId(), place.arrivedOn(), null, spell));
        return true;
    }

    private boolean relocate(RelocateChild relocate) {
        LocalDate leftOn = relocate.leftOn() == null ? relocate.arrivedOn() : relocate.leftOn();
        if (!livesSomewhere() || relocate.locationId().equals(last().location())) return false;
        if (leftOn.isBefore(last().arrivedOn()) || relocate.arrivedOn().isBefore(leftOn)) return false;
        if (!mayArriveOn(relocate.arrivedOn()) || !isReason(relocate.motive())) return false;
        leave(leftOn);
        arrive(relocate.locationId(), relocate.arrivedOn());
        return true;
    }

    private boolean send(SendChild send) {
        if (!livesSomewhere() || send.leftOn().isBefore(last().arrivedOn())) return false;
        if (send.leftOn().isAfter(calendar.today()) || !isReason(send.motive())) return false;
        LocationId destination = send.destinationId();
        if (destination != null && !calendar.knows(destination)) return false;
        if (destination != null && !importing) {
            if (destination.equals(last().location())) return false;
            if (!calendar.isOpenSomeDayFrom(destination, send.leftOn())) return false;
        }
        leave(send.leftOn());
        onItsWay = true;
        return true;
    }

    private boolean receive(ReceiveChild receive) {
        if (!onItsWay || receive.arrivedOn().isBefore(last().leftOn())) return false;
        if (!mayArriveOn(receive.arrivedOn())) return false;
        onItsWay = false;
        arrive(receive.locationId(), receive.arrivedOn());
        return true;
    }

    private boolean depart(DepartChild depart) {
        if (!isInReception() || depart.leftOn().isAfter(calendar.today())) return false;
        if (depart.leftOn().isBefore(onItsWay ? last().leftOn() : last().arrivedOn())) return false;
        LocalDate seen = depart.lastSeenOn();
        if (seen != null && (seen.isAfter(depart.leftOn()) || seen.isBefore(last().arrivedOn()))) return false;
        if (!onItsWay) leave(depart.leftOn());
        onItsWay = false;
        departedOn = depart.leftOn();
        departedTo = depart.destination();
        return true;
    }

    private Line last() {
        return lines.get(lines.size() - 1);
    }

    private void leave(LocalDate day) {
        Line last = last();
        lines.set(lines.size() - 1, new Line(last.location(), last.arrivedOn(), day, last.spell()));
    }

    private void arrive(LocationId location, LocalDate day) {
        if (!last().location().equals(location)) moves.add(day);
        lines.add(new Line(location, day, null, last().spell()));
    }

    private boolean mayArriveOn(LocalDate day) {
        if (day.isAfter(calendar.today())) return false;
        return importing || born == null || (!day.isBefore(born) && isChildOn(day));
    }

    private boolean isChildOn(LocalDate day) {
        return born == null || Period.between(born, day).getYears() < 18;
    }

    private boolean isReason(Motive motive) {
        return importing || (motive.reason() != Reason.UNKNOWN && motive.reason() != Reason.OTHER);
    }
}
