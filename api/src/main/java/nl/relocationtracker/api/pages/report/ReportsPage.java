package nl.relocationtracker.api.pages.report;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.May;
import nl.relocationtracker.api.pages.figure.Disclosure;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.measure.Quarter;
import nl.relocationtracker.projections.locations.Turns;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The quarters, and the report of each. */
@Controller
@RequestMapping("/reports/quarterly")
class ReportsPage {

    private static final String QUARTER = "/{quarter:[0-9]{4}-[1-4]}";

    private final Reports reports;
    private final ReportPdf pdf;
    private final Disclosure disclosure;
    private final Turns turns;
    private final Grounds grounds;

    ReportsPage(Reports reports, ReportPdf pdf, Disclosure disclosure, Turns turns, Grounds grounds) {
        this.reports = reports;
        this.pdf = pdf;
        this.disclosure = disclosure;
        this.turns = turns;
        this.grounds = grounds;
    }

    @GetMapping
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    String all(Model model) {
        LocalDate first = turns.firstDay(PointInTime.asKnownNow(grounds.today()));
        SortedMap<Integer, List<Quarter>> over = Stream.iterate(
                        Quarter.of(grounds.today()).previous(), Quarter::previous)
                .takeWhile(quarter -> !quarter.until().isBefore(first))
                .collect(groupingBy(Quarter::year, () -> new TreeMap<>(reverseOrder()), toList()));
        model.addAttribute("years", over);
        return "reports";
    }

    @GetMapping(QUARTER)
    String one(
            @PathVariable String quarter,
            @RequestParam(required = false) Instant knownAt,
            @RequestParam(required = false) Long position,
            Language language,
            Model model) {
        May may = CurrentAccount.may();
        QuarterlyReport report =
                reports.report(over(quarter), knownAt, position, figures -> disclosure.tell(figures, language));
        model.addAttribute("report", report);
        model.addAttribute("figure", report.figures());
        model.addAttribute("stock", ReportLine.of(ReportCells.stock()));
        model.addAttribute("moves", ReportLine.of(ReportCells.MOVES));
        boolean ofNow = knownAt == null && position == null;
        model.addAttribute("lists", ofNow && may.read("/children") ? ReportLists.of(over(quarter)) : Map.of());
        return "report";
    }

    /** One of its tables, as whoever asks may read it. */
    @GetMapping(path = QUARTER, params = "file")
    View table(
            @PathVariable String quarter,
            @RequestParam String file,
            @RequestParam(required = false) Instant knownAt,
            @RequestParam(required = false) Long position,
            Language language) {
        if (!ReportFile.TABLES.contains(file)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        QuarterlyReport report =
                reports.report(over(quarter), knownAt, position, figures -> disclosure.tell(figures, language));
        return new ReportFile(report, file).view();
    }

    @GetMapping(QUARTER + ".pdf")
    ResponseEntity<byte[]> file(
            @PathVariable String quarter,
            @RequestParam(required = false) Instant knownAt,
            @RequestParam(required = false) Long position,
            Language language) {
        QuarterlyReport report =
                reports.report(over(quarter), knownAt, position, figures -> disclosure.underRules(figures, language));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s-%s.pdf\""
                                .formatted(language.say("report.file"), quarter, language.code()))
                .body(pdf.of(report, language));
    }

    /** One that is not over yet has no report. */
    private Quarter over(String name) {
        return Quarter.named(name)
                .filter(quarter -> quarter.until().isBefore(grounds.today()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
