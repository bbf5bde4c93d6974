package nl.relocationtracker.api.pages.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import nl.relocationtracker.api.pages.Emergency;
import nl.relocationtracker.api.pages.figure.Told;
import nl.relocationtracker.api.pages.report.QuarterlyReport.Revision;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.measure.Quarter;
import nl.relocationtracker.projections.measure.Moves;
import nl.relocationtracker.projections.measure.QuarterFigures;
import nl.relocationtracker.projections.measure.Quarters;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Makes reports. */
@Component
class Reports {

    private final Readings readings;
    private final Quarters quarters;
    private final Grounds grounds;
    private final String version;

    Reports(Readings readings, Quarters quarters, Grounds grounds, ObjectProvider<BuildProperties> build) {
        this.readings = readings;
        this.quarters = quarters;
        this.grounds = grounds;
        this.version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("?");
    }

    /**
     * @param knownAt null for everything known by now
     * @param position as an earlier report gave it; null for everything that is there
     * @param telling what the reader may read of figures: the last thing that is done with them
     */
    QuarterlyReport report(Quarter quarter, Instant knownAt, Long position, Function<Figures<String>, Told> telling) {
        // It names what it stands on, so it stands on that and no more: what is recorded while it is made is left to
        // the next.
        Basis on = readings.read(quarter.until(), knownAt, position, Function.identity());
        return readings.read(quarter.until(), on.knownAt(), on.position(), basis -> report(quarter, basis, telling));
    }

    private QuarterlyReport report(Quarter quarter, Basis basis, Function<Figures<String>, Told> telling) {
        QuarterFigures now = figures(quarter, basis.when());
        LocalDate term = quarter.previous().until().plusDays(grounds.terms().lateDays());
        Instant then = term.plusDays(1).atStartOfDay(grounds.zone()).toInstant();
        QuarterFigures before = figures(
                quarter.previous(),
                new PointInTime(quarter.previous().until(), then, basis.when().position()));
        // Foster families open and close no location: moves can be known before any location is.
        boolean nothing =
                before.turnover().isNone() && before.moves().of(Moves.Which.ALL).moves() == 0;
        return new QuarterlyReport(
                quarter,
                telling.apply(ReportCells.of(now)),
                now.turnover(),
                term,
                nothing,
                nothing
                        ? List.of()
                        : revisions(
                                telling.apply(ReportCells.of(before)),
                                telling.apply(ReportCells.of(figures(quarter.previous(), basis.when())))),
                Emergency.GROUPING,
                Policies.EVERY_RELOCATION,
                basis.knownAt(),
                LocalDateTime.ofInstant(basis.knownAt(), grounds.zone()),
                basis.position(),
                version);
    }

    private QuarterFigures figures(Quarter quarter, PointInTime when) {
        return quarters.figures(quarter, Emergency.KINDS, when);
    }

    private static List<Revision> revisions(Told then, Told now) {
        return ReportLine.withWholes(cell -> !then.of(cell).equals(now.of(cell))).stream()
                .map(line -> new Revision(
                        line,
                        then.of(line.cell()),
                        now.of(line.cell()),
                        then.written(line.cell()),
                        now.written(line.cell())))
                .toList();
    }
}
