package nl.relocationtracker.projections.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.rules.Terms;
import nl.relocationtracker.projections.reading.PointInTime;

/** What rules are judged by today: the date in the zone of the locations, and the terms of the organisation. */
public record Grounds(Clock clock, ZoneId zone, Terms terms) {

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What is known now of today. */
    public PointInTime asOfToday() {
        return PointInTime.asKnownNow(today());
    }

    Ground live() {
        return new Ground(today(), Source.LIVE, terms);
    }

    Ground forImport() {
        return new Ground(today(), Source.IMPORT, terms);
    }
}
