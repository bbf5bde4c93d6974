package nl.relocationtracker.projections.recording;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.register.Register;

/** Locations that a whole chunk holds already. */
record HeldRegister(Map<LocationId, LocationPeriods> held) implements Register {

    @Override
    public Map<LocationId, LocationPeriods> hold(Collection<LocationId> locations) {
        return locations.stream().distinct().filter(held::containsKey).collect(Collectors.toMap(id -> id, held::get));
    }

    @Override
    public void holdAlone(Collection<LocationId> locations) {
        throw new IllegalStateException("children change no locations");
    }

    @Override
    public List<Nights> nightsBeyond(LocationId location, LocalDate day) {
        throw new IllegalStateException("children close no locations");
    }

    @Override
    public List<Residence> residencesBeyond(LocationId location, LocalDate day) {
        throw new IllegalStateException("children close no locations");
    }
}
