package nl.relocationtracker.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.ChildRules;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.LocationRules;
import nl.relocationtracker.core.person.ReadableVault;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;

/** All children and all locations together, each the register of the other. */
final class Reception implements Register {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final Ground GROUND = new Ground(FIRST_DAY.plusDays(100), Source.LIVE, Terms.USUAL);

    private final Map<LocationId, LocationPeriods> locations = new HashMap<>();
    private final Map<ChildId, ChildFile> children = new HashMap<>();
    private long numbers;

    Collection<LocationPeriods> locations() {
        return locations.values();
    }

    Collection<ChildFile> children() {
        return children.values();
    }

    LocationPeriods location(LocationId id) {
        return locations.getOrDefault(id, LocationPeriods.unopened(id));
    }

    long nextNumber() {
        return ++numbers;
    }

    void record(LocationCommand command) {
        LocationPeriods after = location(command.locationId());
        for (LocationEvent event :
                LocationRules.decide(after, List.of(command), GROUND, this).events()) after = after.after(event);
        locations.put(after.id(), after);
    }

    void record(ChildCommand command) {
        ChildFile after = children.getOrDefault(command.childId(), ChildFile.empty(command.childId()));
        for (ChildEvent event : ChildRules.decide(after, List.of(command), GROUND, this, new ReadableVault())
                .events()) after = after.after(event);
        children.put(after.id(), after);
    }

    @Override
    public Map<LocationId, LocationPeriods> hold(Collection<LocationId> wanted) {
        return locations.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void holdAlone(Collection<LocationId> locations) {}

    @Override
    public List<Nights> nightsBeyond(LocationId location, LocalDate day) {
        return children.values().stream()
                .flatMap(file -> file.timeline().absences().stream()
                        .filter(absence -> location.equals(absence.location()))
                        .map(absence -> new Nights(file.id(), absence.from(), absence.until())))
                .filter(each -> !each.from().isBefore(day) || each.until().isAfter(day))
                .toList();
    }

    @Override
    public List<Residence> residencesBeyond(LocationId location, LocalDate day) {
        return children.values().stream()
                .flatMap(file -> file.timeline().stays().stream()
                        .filter(stay -> stay.location().equals(location))
                        .map(stay -> new Residence(file.id(), stay.arrivedOn(), stay.leftOn(), true)))
                .filter(residence -> residence.leftOn() == null
                        || residence.leftOn().isAfter(day)
                        || !residence.arrivedOn().isBefore(day))
                .toList();
    }
}
