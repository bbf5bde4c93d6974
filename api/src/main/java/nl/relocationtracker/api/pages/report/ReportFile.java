package nl.relocationtracker.api.pages.report;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.figure.Told;
import nl.relocationtracker.api.pages.report.QuarterlyReport.Revision;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.projections.measure.Turnover;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A table of a report as CSV (UTF-8, RFC 4180): codes and plain numbers, the word withheld where nothing is told, and on each
 * line the quarter and on what it stands, by which it can be had again.
 */
record ReportFile(QuarterlyReport report, String table) {

    /** The tables of a report, in its order. */
    static final List<String> TABLES = List.of("stock", "emergency", "moves", "turnover", "revisions");

    private static final List<String> BASIS = List.of("quarter", "known_at", "position");

    View view() {
        return (model, request, response) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s-%s.csv\""
                            .formatted(report.quarter().name(), table));
            write(response.getWriter());
        };
    }

    void write(Appendable out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        List<String> figures = table.equals("revisions") ? List.of("then", "now") : List.of("figure");
        csv.printRecord(
                Stream.of(BASIS, List.of("line"), figures).flatMap(List::stream).toList());
        List<String> basis =
                List.of(report.quarter().name(), report.knownAt().toString(), Long.toString(report.position()));
        for (List<String> line : lines())
            csv.printRecord(Stream.concat(basis.stream(), line.stream()).toList());
    }

    private List<List<String>> lines() {
        if (table.equals("turnover")) return turnover(report.turnover());
        if (table.equals("revisions"))
            return report.revisions().stream()
                    .filter(Revision::isRevised)
                    .map(one -> List.of(one.line().cell(), one.thenWritten(), one.nowWritten()))
                    .toList();
        Told figures = report.figures();
        return cells().stream()
                .map(cell -> List.of(cell, figures.written(cell)))
                .toList();
    }

    private List<String> cells() {
        if (table.equals("moves")) return ReportCells.MOVES;
        List<String> howLong =
                Stream.of(HowLong.values()).map(each -> "closing." + each).toList();
        if (table.equals("emergency"))
            return Stream.concat(howLong.stream(), Stream.of("closing")).toList();
        return ReportCells.stock();
    }

    private static List<List<String>> turnover(Turnover turnover) {
        return List.of(
                line("openings", turnover.openings()),
                line("reopenings", turnover.reopenings()),
                line("closings", turnover.closings()),
                line("median_days", turnover.medianDays()),
                line("shortest_days", turnover.shortestDays()),
                line("under_six_months", turnover.underSixMonths()),
                line("open", turnover.open()));
    }

    /** @param figure null where there is none, as no period ended */
    private static List<String> line(String code, Long figure) {
        return List.of(code, Objects.toString(figure, ""));
    }
}
