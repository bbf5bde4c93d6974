package nl.relocationtracker.projections.findings;

import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.finding.Found;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;

/**
 * A finding about a child as it is kept.
 *
 * @param details as text
 * @param imported whether it came up with what an import brought
 */
record FindingRow(
        UUID id,
        ChildId child,
        FindingCode code,
        UUID about,
        UUID location,
        LocalDate from,
        LocalDate until,
        String details,
        boolean imported) {

    static FindingRow of(Found found, boolean imported) {
        return new FindingRow(
                found.id().value(),
                found.child(),
                found.finding().code(),
                found.about(),
                found.location() == null ? null : found.location().value(),
                found.from(),
                found.until(),
                DetailsText.write(found.finding().details()),
                imported);
    }

    Found found() {
        return new Found(
                child,
                new Finding(code, DetailsText.read(details)),
                about,
                location == null ? null : new LocationId(location),
                from,
                until);
    }
}
