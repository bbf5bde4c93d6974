package nl.relocationtracker.core.alert;

import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.location.LocationId;

/** Whom or what an alert is about: exactly one of the three, the others null. */
public record AlertSubject(ChildId childId, HouseholdId householdId, LocationId locationId) {

    public AlertSubject {
        int named = (childId == null ? 0 : 1) + (householdId == null ? 0 : 1) + (locationId == null ? 0 : 1);
        if (named != 1) throw new IllegalArgumentException("an alert is about one child, household or location");
    }

    public static AlertSubject of(ChildId child) {
        return new AlertSubject(child, null, null);
    }

    public static AlertSubject of(HouseholdId household) {
        return new AlertSubject(null, household, null);
    }

    public static AlertSubject of(LocationId location) {
        return new AlertSubject(null, null, location);
    }

    public UUID id() {
        if (childId != null) return childId.value();
        return householdId != null ? householdId.value() : locationId.value();
    }
}
