package nl.relocationtracker.core.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.CorrectionEvent;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureWithdrawn;
import nl.relocationtracker.core.child.CorrectionEvent.EarlierStayRecorded;
import nl.relocationtracker.core.child.CorrectionEvent.OriginCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.StayCorrected;
import nl.relocationtracker.core.child.CorrectionEvent.StayRetracted;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.timeline.Stay.Departure;
import nl.relocationtracker.core.timeline.Stay.Placement;
import nl.relocationtracker.core.timeline.Stay.Transit;

/**
 * Puts stays right, and links their neighbours again: a stay ends when the next begins, unless the child was in transit or
 * departed between. What comes of it need not be possible; the rules look at it before it is recorded.
 */
final class Relinking {

    private final List<Stay> stays;

    private Relinking(List<Stay> stays) {
        this.stays = stays;
    }

    static Relinking of(List<Stay> stays) {
        return new Relinking(new ArrayList<>(stays));
    }

    List<Stay> with(CorrectionEvent event, long sequence) {
        if (event instanceof EarlierStayRecorded earlier) return with(earlier, sequence);
        if (event instanceof StayCorrected corrected) return with(corrected, sequence);
        if (event instanceof StayRetracted retracted) return with(retracted);
        if (event instanceof OriginCorrected corrected) return with(corrected);
        if (event instanceof DepartureCorrected corrected) return with(corrected);
        if (event instanceof DepartureWithdrawn withdrawn) return with(withdrawn, sequence);
        throw new IllegalStateException("no rule for " + event.getClass().getSimpleName());
    }

    private List<Stay> with(EarlierStayRecorded event, long sequence) {
        int at = event.predecessorId() == null ? 0 : placeOf(event.predecessorId()) + 1;
        Stay earlier = event.move() == null
                ? Stay.placed(
                        event.stayId(),
                        event.locationId(),
                        event.arrivedOn(),
                        new Placement(event.returnDays(), Origin.ARRIVED))
                : Stay.moved(event.stayId(), event.locationId(), event.arrivedOn(), event.move(), sequence);
        Stay next = at < stays.size() ? stays.get(at) : null;
        Stay whole = next == null ? earlier : earlier.left(next.arrivedOn(), null);
        if (at > 0) {
            Stay before = stays.get(at - 1);
            boolean cut = before.leftOn() == null || event.arrivedOn().isBefore(before.leftOn());
            if (cut) {
                whole = earlier.leftLike(before);
                before = before.left(event.arrivedOn(), null)
                        .with((Transit) null)
                        .with((Departure) null);
            } else if (before.departure() == null)
                before = arrivingLater(before, event.locationId(), event.arrivedOn());
            else if (event.arrivedOn().isBefore(before.departure().on())) {
                whole = earlier.left(before.departure().on(), null).with(before.departure());
                before = arrivingLater(before.with((Departure) null), event.locationId(), event.arrivedOn());
            }
            stays.set(at - 1, before);
        }
        boolean departs = event.destination() != null;
        if (departs)
            earlier = earlier.left(event.leftOn(), null)
                    .with(new Departure(event.leftOn(), event.destination(), null, null));
        else earlier = event.leftOn() == null ? whole : leaving(whole, event.leftOn(), next);
        stays.add(at, earlier);
        if (next != null && earlier.departure() == null)
            moved(at + 1, event.nextMove() == null ? next.move() : event.nextMove(), event, sequence);
        return stays;
    }

    private List<Stay> with(StayCorrected event, long sequence) {
        int at = placeOf(event.stayId());
        Stay was = stays.get(at);
        Stay stay = was.at(event.locationId(), event.arrivedOn());
        if (event.move() != null) stay = stay.movedBy(event.move(), sequence);
        if (at > 0 && stays.get(at - 1).departure() == null)
            stays.set(at - 1, arrivingLater(stays.get(at - 1), event.locationId(), event.arrivedOn()));
        Stay next = at + 1 < stays.size() ? stays.get(at + 1) : null;
        if (event.leftOn() != null) stay = leaving(stay, event.leftOn(), next);
        stays.set(at, stay);
        leftPeriod(at, event.endedPeriod());
        return stays;
    }

    private List<Stay> with(StayRetracted event) {
        int at = placeOf(event.stayId());
        Stay gone = stays.remove(at);
        boolean placed = at == 0 || stays.get(at - 1).departure() != null;
        if (placed) {
            if (at < stays.size() && gone.departure() == null)
                stays.set(at, stays.get(at).placed(gone.placement()));
            return stays;
        }
        stays.set(at - 1, stays.get(at - 1).leftLike(gone));
        leftPeriod(at - 1, event.endedPeriod());
        joinIfOne(at - 1);
        return stays;
    }

    private List<Stay> with(OriginCorrected event) {
        int at = placeOf(event.stayId());
        Stay stay = stays.get(at);
        stays.set(at, stay.placed(new Placement(stay.placement().returnDays(), event.origin())));
        return stays;
    }

    private List<Stay> with(DepartureCorrected event) {
        int at = placeOf(event.fromStayId());
        Stay stay = stays.get(at);
        Departure departure =
                new Departure(event.leftOn(), event.destination(), event.lastSeenOn(), event.reportedTo());
        stays.set(
                at,
                (stay.transit() == null
                                ? stay.left(event.leftOn(), null)
                                : stay.with(stay.transit().ended(event.leftOn())))
                        .with(departure));
        return stays;
    }

    private List<Stay> with(DepartureWithdrawn event, long sequence) {
        int at = placeOf(event.fromStayId());
        Stay next = at + 1 < stays.size() ? stays.get(at + 1) : null;
        LocalDate until = next == null ? null : next.arrivedOn();
        Stay stay = stays.get(at).with((Departure) null);
        Transit transit = stay.transit();
        if (transit == null) stays.set(at, stay.left(until, null));
        else {
            if (event.nextMove() != null) transit = transit.because(event.nextMove(), sequence);
            stays.set(at, stay.with(transit.ended(until)));
        }
        if (next == null) return stays;
        if (transit != null) stays.set(at + 1, next.movedBy(transit.move(), transit.moveRecordedIn()));
        else stays.set(at + 1, next.movedBy(event.nextMove(), sequence));
        joinIfOne(at);
        return stays;
    }

    private int placeOf(StayId id) {
        for (int i = 0; i < stays.size(); i++) if (stays.get(i).id().equals(id)) return i;
        throw new IllegalStateException("there is no stay " + id);
    }

    /** The stay before an arrival that turns out to have been there, on that day. */
    private static Stay arrivingLater(Stay before, LocationId location, LocalDate day) {
        if (before.transit() == null)
            return before.left(day, before.leftOn().equals(day) ? before.inferredEnd() : null);
        if (day.equals(before.leftOn()) && !before.transit().sent()) return before.with((Transit) null);
        return before.with(before.transit().ended(day).arrivedAt(location));
    }

    /** The stay left on this day instead; from then on up to its next arrival or departure the child was in transit. */
    private static Stay leaving(Stay stay, LocalDate day, Stay next) {
        LocalDate gone = stay.goneBy();
        Stay left = stay.left(day, null);
        if (stay.transit() != null
                && (stay.transit().until() == null || stay.transit().sent())) return left;
        if (day.equals(gone)) return left.with((Transit) null);
        if (stay.transit() != null) return left;
        return left.with(new Transit(next.location(), gone, next.move(), next.moveRecordedIn(), false));
    }

    private void moved(int at, Move move, EarlierStayRecorded event, long sequence) {
        Stay next = stays.get(at);
        long recordedIn = event.nextMove() == null ? next.moveRecordedIn() : sequence;
        Move ending = move == null ? null : move.endingPeriod(event.endedPeriod());
        stays.set(at, next.movedBy(ending, recordedIn));
        Stay earlier = stays.get(at - 1);
        Transit transit = earlier.transit();
        if (transit != null) stays.set(at - 1, earlier.with(transit.because(ending, recordedIn)));
    }

    /** A move because of a closing names the period that ended: the one of the stay that the child now left. */
    private void leftPeriod(int at, PeriodId period) {
        Stay stay = stays.get(at);
        Transit transit = stay.transit();
        if (transit != null && transit.move() != null)
            stays.set(at, stay.with(transit.because(transit.move().endingPeriod(period), transit.moveRecordedIn())));
        if (at + 1 == stays.size() || stay.departure() != null) return;
        Stay next = stays.get(at + 1);
        if (next.move() != null)
            stays.set(at + 1, next.movedBy(next.move().endingPeriod(period), next.moveRecordedIn()));
    }

    /** Adjoining stays at one place are one. */
    private void joinIfOne(int at) {
        if (at + 1 >= stays.size()) return;
        Stay stay = stays.get(at);
        Stay next = stays.get(at + 1);
        if (stay.departure() != null
                || stay.transit() != null
                || !stay.location().equals(next.location())) return;
        stays.remove(at + 1);
        stays.set(at, stay.leftLike(next));
    }
}
