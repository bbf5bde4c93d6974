package nl.relocationtracker.core.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;

/** A register of what a test says. */
public final class PaperRegister implements Register {

    private final Map<LocationId, LocationPeriods> locations = new HashMap<>();
    private final Map<LocationId, List<Residence>> residences = new HashMap<>();
    private final Map<LocationId, List<Nights>> nights = new HashMap<>();

    public void happened(LocationEvent... events) {
        for (LocationEvent event : events)
            locations.compute(
                    event.locationId(),
                    (id, known) -> (known == null ? LocationPeriods.unopened(id) : known).after(event));
    }

    /** @param leftOn null for a child that lives there still */
    public void lives(ChildId child, LocationId location, LocalDate arrivedOn, LocalDate leftOn) {
        residences
                .computeIfAbsent(location, none -> new ArrayList<>())
                .add(new Residence(child, arrivedOn, leftOn, true));
    }

    /** See {@link #lives}, of a child whose whole record came from imports. */
    public void wasImported(ChildId child, LocationId location, LocalDate arrivedOn, LocalDate leftOn) {
        residences
                .computeIfAbsent(location, none -> new ArrayList<>())
                .add(new Residence(child, arrivedOn, leftOn, false));
    }

    /** Nights at a location while the place elsewhere was kept. */
    public void sleeps(ChildId child, LocationId location, LocalDate from, LocalDate until) {
        nights.computeIfAbsent(location, none -> new ArrayList<>()).add(new Nights(child, from, until));
    }

    @Override
    public Map<LocationId, LocationPeriods> hold(Collection<LocationId> wanted) {
        Map<LocationId, LocationPeriods> held = new HashMap<>(locations);
        held.keySet().retainAll(new HashSet<>(wanted));
        return held;
    }

    @Override
    public void holdAlone(Collection<LocationId> locations) {}

    @Override
    public List<Nights> nightsBeyond(LocationId location, LocalDate day) {
        return nights.getOrDefault(location, List.of()).stream()
                .filter(each -> !each.from().isBefore(day) || each.until().isAfter(day))
                .toList();
    }

    @Override
    public List<Residence> residencesBeyond(LocationId location, LocalDate day) {
        return residences.getOrDefault(location, List.of()).stream()
                .filter(residence -> !residence.arrivedOn().isBefore(day)
                        || residence.leftOn() == null
                        || residence.leftOn().isAfter(day))
                .toList();
    }
}
