package nl.relocationtracker.api.importing;

import java.io.IOException;
import java.util.UUID;
import nl.relocationtracker.api.access.Demo;
import nl.relocationtracker.api.csv.Formulas;
import nl.relocationtracker.projections.importing.ImportReport;
import nl.relocationtracker.projections.importing.ImportReport.Place;
import nl.relocationtracker.projections.importing.ReportLine;
import nl.relocationtracker.projections.reading.Slice;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** The report of an import as a file. */
@Component
final class ReportCsv {

    private static final int AT_ONCE = 1000;

    private final ImportReport report;
    private final Demo demo;

    ReportCsv(ImportReport report, Demo demo) {
        this.report = report;
        this.demo = demo;
    }

    void write(UUID importId, Appendable out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(
                "severity",
                "file",
                "line",
                "column",
                "code",
                "sentence_nl",
                "what_to_do_nl",
                "sentence_en",
                "what_to_do_en");
        if (demo.isServed())
            csv.printRecord(
                    "NOTE",
                    "",
                    "",
                    "",
                    "MADE_UP",
                    "Dit is een demo: verzonnen gegevens.",
                    "",
                    "This is a demo: made-up data (verzonnen gegevens).",
                    "");
        Place after = null;
        do {
            Slice<ReportLine, Place> page = report.page(importId, after, AT_ONCE);
            for (ReportLine line : page.items()) {
                ReportLineAnswer told = ReportLineAnswer.of(line);
                csv.printRecord(
                        told.severity(),
                        told.file(),
                        told.line(),
                        told.column() == null ? null : Formulas.defused(told.column()),
                        told.code(),
                        told.nl().sentence(),
                        told.nl().whatToDo(),
                        told.en().sentence(),
                        told.en().whatToDo());
            }
            after = page.next().orElse(null);
        } while (after != null);
        csv.flush();
    }
}
