package nl.relocationtracker.core.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** Whether a child was at places that were open, and not winding down when it came. */
record PlaceFindings(ChildId child, Timeline timeline, Map<LocationId, LocationPeriods> places) {

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (Stay stay : timeline.stays())
            if (places.containsKey(stay.location())) judge(stay, places.get(stay.location()), found);
        return found;
    }

    private void judge(Stay stay, LocationPeriods location, List<Found> found) {
        LocalDate arrivedOn = stay.arrivedOn();
        Optional<Period> period = location.periodOn(arrivedOn);
        if (period.isEmpty()) found.add(found(FindingCode.OUTSIDE_OPENING_PERIOD, stay, "day", arrivedOn));
        else if (!period.get().holds(arrivedOn, stay.leftOn()))
            found.add(found(
                    FindingCode.STAY_CROSSES_CLOSING,
                    stay,
                    "closedOn",
                    period.get().closedOn()));
        if (!stay.isBornInto() && location.stateOn(arrivedOn) == LocationState.WINDING_DOWN)
            found.add(found(FindingCode.LOCATION_WINDING_DOWN, stay, "day", arrivedOn));
    }

    private Found found(FindingCode code, Stay stay, String name, LocalDate day) {
        return Found.of(
                child,
                code,
                Map.of("locationId", stay.location(), name, day),
                stay.id().value(),
                stay.location(),
                day);
    }
}
