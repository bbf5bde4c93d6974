package nl.relocationtracker.core.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** Whether a child lived and slept at places that were open, and not winding down when it came to live there. */
record PlaceFindings(ChildId child, Timeline timeline, Map<LocationId, LocationPeriods> places) {

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (Stay stay : timeline.stays())
            if (places.containsKey(stay.location())) judge(stay, places.get(stay.location()), found);
        for (Absence absence : timeline.absences())
            if (absence.location() != null && places.containsKey(absence.location()))
                requireOpen(
                        absence.id().value(), places.get(absence.location()), absence.from(), absence.until(), found);
        return found;
    }

    private void judge(Stay stay, LocationPeriods location, List<Found> found) {
        LocalDate arrivedOn = stay.arrivedOn();
        requireOpen(stay.id().value(), location, arrivedOn, stay.leftOn(), found);
        if (!stay.isBornInto() && location.stateOn(arrivedOn) == LocationState.WINDING_DOWN)
            found.add(found(FindingCode.LOCATION_WINDING_DOWN, stay.id().value(), stay.location(), "day", arrivedOn));
    }

    /** From a day until another the location is open. */
    private void requireOpen(UUID about, LocationPeriods location, LocalDate from, LocalDate until, List<Found> found) {
        Optional<Period> period = location.periodOn(from);
        if (period.isEmpty()) found.add(found(FindingCode.OUTSIDE_OPENING_PERIOD, about, location.id(), "day", from));
        else if (!period.get().holds(from, until))
            found.add(found(
                    FindingCode.STAY_CROSSES_CLOSING,
                    about,
                    location.id(),
                    "closedOn",
                    period.get().closedOn()));
    }

    private Found found(FindingCode code, UUID about, LocationId location, String name, LocalDate day) {
        return Found.of(child, code, Map.of("locationId", location, name, day), about, location, day);
    }
}
