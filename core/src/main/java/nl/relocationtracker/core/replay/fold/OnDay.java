package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.Optional;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.location.Descriptions;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.core.timeline.Stay;

/**
 * A child at the end of a day.
 *
 * @param stay the last that had begun by then
 * @param begun how many had
 */
record OnDay(Subject child, LocalDate day, Where where, Stay stay, int begun) {

    /** Where a child is. */
    enum Where {
        AT_LOCATION,
        IN_TRANSIT,
        /** Away from a place that was given up, before it has another. */
        ELSEWHERE,
        /** Departed, whereabouts unknown. */
        MISSING,
        /** Out of reception otherwise, or no child any more. */
        GONE
    }

    boolean isPresent() {
        return where == Where.AT_LOCATION || where == Where.IN_TRANSIT || where == Where.ELSEWHERE;
    }

    /** Nothing for who was not in reception as a child by that day, or is not among those asked about. */
    static Optional<OnDay> of(Subject child, LocalDate day, Selection selection) {
        return of(child, day).filter(then -> then.isIn(selection));
    }

    /** Nothing for who was not in reception as a child by that day. */
    static Optional<OnDay> of(Subject child, LocalDate day) {
        Stay last = null;
        int begun = 0;
        for (Stay stay : child.stays())
            if (!stay.arrivedOn().isAfter(day)) {
                last = stay;
                begun++;
            }
        if (last == null || child.isGrown(child.stays().get(0).arrivedOn())) return Optional.empty();
        return Optional.of(new OnDay(child, day, where(child, last, day), last, begun));
    }

    boolean unaccompanied() {
        return child.accompaniedOn(day)
                .filter(known -> known.accompaniment().unaccompanied())
                .isPresent();
    }

    /** Whether it is among those asked about. */
    boolean isIn(Selection selection) {
        return begun >= selection.leastStays()
                && (selection.unaccompanied() == null || selection.unaccompanied() == unaccompanied())
                && (!selection.asksWhere() || livesWhere(selection))
                && isOfAge(child, day, selection)
                && hasEntered(child, stay, selection);
    }

    private boolean livesWhere(Selection selection) {
        return place().filter(known -> selection.fits(
                        known.kinds().on(day), known.municipalities().on(day)))
                .isPresent();
    }

    /** Of the location where it lives; null unless it lives at one. */
    LocationKind kind() {
        return place().map(known -> known.kinds().on(day)).orElse(null);
    }

    /** The name of the row in which it is counted: the kind of its location, or where it is if at none. */
    String row() {
        LocationKind kind = kind();
        return kind == null ? where.name() : kind.name();
    }

    /** Where it lives; nothing unless it lives at a location. */
    private Optional<Descriptions> place() {
        return where == Where.AT_LOCATION ? child.location(stay).map(LocationPeriods::descriptions) : Optional.empty();
    }

    private static Where where(Subject child, Stay last, LocalDate day) {
        if (child.isGrown(day)) return Where.GONE;
        if (last.contains(day)) return child.isPlaceGivenUp(last, day) ? Where.ELSEWHERE : Where.AT_LOCATION;
        if (last.departure() != null && !last.departure().on().isAfter(day))
            return last.departure().destination() == Destination.WHEREABOUTS_UNKNOWN ? Where.MISSING : Where.GONE;
        boolean onTheWay = last.leftOn() != null
                && !last.leftOn().isAfter(day)
                && last.transit() != null
                && (last.transit().until() == null || last.transit().until().isAfter(day));
        return onTheWay ? Where.IN_TRANSIT : Where.GONE;
    }

    private static boolean isOfAge(Subject child, LocalDate day, Selection selection) {
        if (selection.fromAge() == null && selection.toAge() == null) return true;
        if (child.birth().isEmpty()) return false;
        Birth birth = child.birth().get();
        return (selection.fromAge() == null || hasBirthday(birth, selection.fromAge(), day))
                && (selection.toAge() == null || !hasBirthday(birth, selection.toAge() + 1, day));
    }

    private static boolean hasBirthday(Birth birth, int age, LocalDate day) {
        return age <= 0 || !birth.birthday(age).isAfter(day);
    }

    private static boolean hasEntered(Subject child, Stay last, Selection selection) {
        if (selection.enteredFrom() == null && selection.enteredTo() == null) return true;
        LocalDate entered = child.stays().stream()
                .filter(stay -> stay.spell() == last.spell())
                .findFirst()
                .orElseThrow()
                .arrivedOn();
        return (selection.enteredFrom() == null || !entered.isBefore(selection.enteredFrom()))
                && (selection.enteredTo() == null || !entered.isAfter(selection.enteredTo()));
    }
}
