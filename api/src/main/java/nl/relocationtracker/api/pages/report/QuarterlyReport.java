package nl.relocationtracker.api.pages.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.relocationtracker.api.pages.figure.Told;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.Grouping;
import nl.relocationtracker.core.measure.Quarter;
import nl.relocationtracker.projections.measure.Turnover;

/**
 * The report of a quarter, as one reader may read it.
 *
 * @param figures of the quarter
 * @param thenKnown the last day of which was known what {@code revisions} compare with
 * @param thenNothing whether nothing of the quarter before was recorded by then, so that there is nothing to compare with
 * @param known the moment of knowledge, as the clock shows it
 * @param revisions figures of the quarter before that read differently now, and those that they are part of
 */
public record QuarterlyReport(
        Quarter quarter,
        Told figures,
        Turnover turnover,
        LocalDate thenKnown,
        boolean thenNothing,
        List<Revision> revisions,
        Grouping grouping,
        CountingPolicy policy,
        Instant knownAt,
        LocalDateTime known,
        long position,
        String version) {

    /**
     * A figure that was told otherwise, or of which a part was.
     *
     * @param thenWritten as files have it
     * @param nowWritten as files have it
     */
    public record Revision(ReportLine line, String then, String now, String thenWritten, String nowWritten) {

        boolean isRevised() {
            return !then.equals(now);
        }
    }
}
