package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.child.Destination.WHEREABOUTS_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.ChildCommand.CorrectDeparture;
import nl.relocationtracker.core.child.ChildCommand.CorrectStay;
import nl.relocationtracker.core.child.ChildCommand.DepartChild;
import nl.relocationtracker.core.child.ChildCommand.PlaceChild;
import nl.relocationtracker.core.child.ChildCommand.RecallChild;
import nl.relocationtracker.core.child.ChildCommand.ReceiveChild;
import nl.relocationtracker.core.child.ChildCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.ChildCommand.RelocateChild;
import nl.relocationtracker.core.child.ChildCommand.RetractStay;
import nl.relocationtracker.core.child.ChildCommand.SendChild;
import nl.relocationtracker.core.child.ChildCommand.WithdrawDeparture;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;

/**
 * A child as somebody with an eraser would keep it: one list of arrivals, leavings and departures in the order in which they
 * happened, in which a correction rubs out and writes over. A stay lasts until whatever comes next in the list. Knows nothing
 * of events, links or versions, and shares no code with what it is compared with.
 */
final class Ledger {

    enum Kind {
        ARRIVED,
        LEFT,
        DEPARTED
    }

    /** One entry: of an arrival the stay and where, of a departure where to. */
    record Entry(Kind kind, LocalDate day, StayId stay, LocationId location, Destination destination) {}

    /** A stay as the list has it. */
    record Line(StayId stay, LocationId location, LocalDate arrivedOn, LocalDate leftOn, int spell) {}

    private final List<Entry> entries = new ArrayList<>();

    void write(ChildCommand command) {
        if (command instanceof PlaceChild place) arrived(place.stayId(), place.locationId(), place.arrivedOn());
        else if (command instanceof RelocateChild relocate) {
            if (relocate.leftOn() != null && relocate.leftOn().isBefore(relocate.arrivedOn())) left(relocate.leftOn());
            arrived(relocate.stayId(), relocate.locationId(), relocate.arrivedOn());
        } else if (command instanceof SendChild send) left(send.leftOn());
        else if (command instanceof ReceiveChild receive)
            arrived(receive.stayId(), receive.locationId(), receive.arrivedOn());
        else if (command instanceof DepartChild depart) entries.add(departure(depart.leftOn(), depart.destination()));
        else if (command instanceof RecallChild || command instanceof WithdrawDeparture)
            entries.remove(entries.size() - 1);
        else if (command instanceof CorrectDeparture correct)
            entries.set(entries.size() - 1, departure(correct.leftOn(), correct.destination()));
        else if (command instanceof CorrectStay correct) correct(correct);
        else if (command instanceof RetractStay retract) retract(place(retract.stayId()));
        else earlier((RecordEarlierStay) command);
    }

    private void correct(CorrectStay correct) {
        int at = place(correct.stayId());
        entries.set(at, arrival(correct.stayId(), correct.locationId(), correct.arrivedOn()));
        if (isLeavingOn(at - 1, correct.arrivedOn())) entries.remove(at - 1);
        if (correct.leftOn() != null) leftOn(place(correct.stayId()), correct.leftOn());
    }

    private void retract(int at) {
        boolean placed = at == 0 || entries.get(at - 1).kind() == Kind.DEPARTED;
        entries.remove(at);
        if (placed) {
            while (at < entries.size() && entries.get(at).kind() != Kind.ARRIVED) entries.remove(at);
            return;
        }
        if (entries.get(at - 1).kind() == Kind.LEFT) entries.remove(--at);
        boolean joins = at < entries.size()
                && entries.get(at).kind() == Kind.ARRIVED
                && entries.get(at).location().equals(entries.get(at - 1).location());
        if (joins) entries.remove(at);
    }

    private void earlier(RecordEarlierStay earlier) {
        int at = 0;
        if (earlier.predecessorId() != null) {
            at = place(earlier.predecessorId()) + 1;
            while (at < entries.size()
                    && entries.get(at).kind() != Kind.ARRIVED
                    && !entries.get(at).day().isAfter(earlier.arrivedOn())) at++;
        }
        entries.add(at, arrival(earlier.stayId(), earlier.locationId(), earlier.arrivedOn()));
        if (isLeavingOn(at - 1, earlier.arrivedOn())) entries.remove(--at);
        if (earlier.destination() != null) entries.add(at + 1, departure(earlier.leftOn(), earlier.destination()));
        else if (earlier.leftOn() != null) leftOn(at, earlier.leftOn());
    }

    /** Writes when the child left the stay at this place of the list, unless it went straight on. */
    private void leftOn(int at, LocalDate day) {
        if (at + 1 < entries.size() && entries.get(at + 1).kind() == Kind.LEFT) entries.remove(at + 1);
        boolean straightOn =
                at + 1 < entries.size() && entries.get(at + 1).day().equals(day);
        if (!straightOn) entries.add(at + 1, new Entry(Kind.LEFT, day, null, null, null));
    }

    private boolean isLeavingOn(int at, LocalDate day) {
        return at >= 0
                && entries.get(at).kind() == Kind.LEFT
                && entries.get(at).day().equals(day);
    }

    private int place(StayId stay) {
        for (int i = 0; i < entries.size(); i++) if (stay.equals(entries.get(i).stay())) return i;
        throw new AssertionError("the ledger has no " + stay);
    }

    private void arrived(StayId stay, LocationId location, LocalDate day) {
        entries.add(arrival(stay, location, day));
    }

    private void left(LocalDate day) {
        entries.add(new Entry(Kind.LEFT, day, null, null, null));
    }

    private static Entry arrival(StayId stay, LocationId location, LocalDate day) {
        return new Entry(Kind.ARRIVED, day, stay, location, null);
    }

    private static Entry departure(LocalDate day, Destination destination) {
        return new Entry(Kind.DEPARTED, day, null, null, destination);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int spell = 0;
        Entry departed = null;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.kind() == Kind.DEPARTED) departed = entry;
            if (entry.kind() != Kind.ARRIVED) continue;
            boolean back = departed != null
                    && departed.destination() == WHEREABOUTS_UNKNOWN
                    && !departed.day().plusDays(28).isBefore(entry.day());
            if (lines.isEmpty() || (departed != null && !back)) spell++;
            departed = null;
            LocalDate until = i + 1 < entries.size() ? entries.get(i + 1).day() : null;
            lines.add(new Line(entry.stay(), entry.location(), entry.day(), until, spell));
        }
        return lines;
    }
}
