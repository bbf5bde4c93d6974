package nl.relocationtracker.core.finding;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;

/**
 * A finding that the record of a child gives, on the days [from, until).
 *
 * @param about the stay or absence that it is about; null for none of them
 * @param location the place that it is about; null for none
 * @param until null: until the record says otherwise
 */
public record Found(ChildId child, Finding finding, UUID about, LocationId location, LocalDate from, LocalDate until) {

    static Found of(
            ChildId child,
            FindingCode code,
            Map<String, Object> details,
            UUID about,
            LocationId location,
            LocalDate from) {
        return new Found(child, new Finding(code, details), about, location, from, null);
    }

    Found until(LocalDate day) {
        return new Found(child, finding, about, location, from, day);
    }

    /** Does not depend on when it ends: what ends is no other finding for it. */
    public FindingId id() {
        return FindingId.saying(child, finding.code(), about, from, new TreeMap<>(finding.details()));
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
