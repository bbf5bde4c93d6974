package nl.relocationtracker.api.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import nl.relocationtracker.projections.importing.ReportLine;

/** A line of a report, as it is shown. */
@Schema(name = "ImportReportLine")
record ReportLineAnswer(
        @Schema(description = "PROBLEM: left out; FINDING: recorded, but wrong or bad; NOTE: good to know.")
        ReportLine.Severity severity,

        String file,

        @Schema(
                description = "The line of the file, from 1; null where it is about the file as a whole.",
                types = {"integer", "null"})
        Long line,

        @Schema(
                description = "The column; null where it is about the line as a whole.",
                types = {"string", "null"})
        String column,

        String code,
        Told nl,
        Told en) {

    private static final ReportSentences DUTCH = new ReportSentences(ReportSentences.DUTCH);
    private static final ReportSentences ENGLISH = new ReportSentences(Locale.ENGLISH);

    /** In one language. */
    record Told(String sentence, String whatToDo) {

        private static Told of(ReportLine line, ReportSentences sentences) {
            return new Told(sentences.sentence(line), sentences.whatToDo(line));
        }
    }

    static ReportLineAnswer of(ReportLine line) {
        return new ReportLineAnswer(
                line.severity(),
                line.file(),
                line.line() == 0 ? null : line.line(),
                line.field(),
                line.code(),
                Told.of(line, DUTCH),
                Told.of(line, ENGLISH));
    }
}
