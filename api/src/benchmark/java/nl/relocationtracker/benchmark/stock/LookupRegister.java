package nl.relocationtracker.benchmark.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationEvent.LocationOpened;
import nl.relocationtracker.core.location.LocationEvent.LocationReopened;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.register.Register;

/** Asks the lookup table. It locks nobody out: what it answers may be late, as Axon's advice accepts. */
record LookupRegister(Repositories.Periods periods) implements Register {

    @Override
    public Map<LocationId, LocationPeriods> hold(Collection<LocationId> locations) {
        Map<LocationId, LocationPeriods> found = new HashMap<>();
        for (PeriodEntity period : periods.findByLocationIdInOrderByOpenedOn(
                locations.stream().map(LocationId::value).toList())) {
            LocationId id = new LocationId(period.locationId);
            found.merge(id, with(LocationPeriods.unopened(id), period), (known, first) -> with(known, period));
        }
        return found;
    }

    private static LocationPeriods with(LocationPeriods before, PeriodEntity period) {
        PeriodId id = new PeriodId(period.id);
        LocationPeriods open = before.isKnown()
                ? before.after(new LocationReopened(before.id(), id, period.openedOn, null))
                : before.after(new LocationOpened(
                        before.id(),
                        id,
                        "name",
                        "code",
                        "municipality",
                        LocationKind.valueOf(period.kind),
                        null,
                        period.openedOn));
        return period.closedOn == null
                ? open
                : open.after(new LocationClosed(before.id(), id, period.closedOn, ClosureCause.SCALED_DOWN));
    }

    /** Holds nobody back, as it does for children. */
    @Override
    public void holdAlone(Collection<LocationId> locations) {}

    @Override
    public List<Nights> nightsBeyond(LocationId location, LocalDate day) {
        return new ArrayList<>();
    }

    @Override
    public List<Residence> residencesBeyond(LocationId location, LocalDate day) {
        throw new IllegalStateException("children close no locations");
    }
}
