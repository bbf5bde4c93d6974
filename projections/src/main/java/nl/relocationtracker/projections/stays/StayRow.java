package nl.relocationtracker.projections.stays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Stay.Departure;
import nl.relocationtracker.core.timeline.Stay.Transit;
import nl.relocationtracker.core.timeline.StayId;

/**
 * A stay with what its neighbours and the child say of it.
 *
 * @param givenUpOn when its place was given up, before the child moved on or departed; null when it was kept
 * @param nextArrivedOn when the next stay begins, also one after a departure; null for the last
 */
record StayRow(
        ChildId child,
        int ordinal,
        Stay stay,
        LocalDate givenUpOn,
        LocationId movedFrom,
        LocalDate nextArrivedOn,
        boolean unaccompanied) {

    /** Of what tells rows apart: a rebuild asks for it hundreds of thousands of times. */
    @Override
    public int hashCode() {
        return stay.id().hashCode();
    }

    /** The first day on which the child does not live there. */
    LocalDate leftOn() {
        return givenUpOn == null ? stay.leftOn() : givenUpOn;
    }

    /** Null when the place was kept. */
    LocalDate elsewhereUntil() {
        if (givenUpOn == null) return null;
        return stay.leftOn() == null ? LocalDate.MAX : stay.leftOn();
    }

    /** When whoever is at no place after it has one again, or departed; null for whoever went straight on. */
    LocalDate transitUntil() {
        if (stay.transit() == null) return elsewhereUntil();
        return stay.transit().until() == null ? LocalDate.MAX : stay.transit().until();
    }

    Move move() {
        return stay.move();
    }

    Transit transit() {
        return stay.transit();
    }

    Departure departure() {
        return stay.departure();
    }

    static List<StayRow> of(ChildFile file) {
        List<StayRow> rows = new ArrayList<>();
        List<Stay> stays = file.timeline().stays();
        Map<StayId, LocationId> movedFrom = new HashMap<>();
        file.timeline().relocations().stream()
                .filter(relocation -> relocation.to() != null)
                .forEach(relocation ->
                        movedFrom.put(relocation.to().id(), relocation.from().location()));
        List<Accompanied> accompaniments = file.accompaniments();
        for (Stay stay : stays) {
            int next = rows.size() + 1;
            rows.add(new StayRow(
                    file.id(),
                    rows.size(),
                    stay,
                    file.timeline().placeGivenUpOn(stay).orElse(null),
                    movedFrom.get(stay.id()),
                    next < stays.size() ? stays.get(next).arrivedOn() : null,
                    unaccompanied(accompaniments, stay.arrivedOn())));
        }
        return rows;
    }

    private static boolean unaccompanied(List<Accompanied> accompaniments, LocalDate day) {
        return ChildFile.accompaniedOn(day, accompaniments)
                .map(known -> known.accompaniment().unaccompanied())
                .orElse(false);
    }
}
