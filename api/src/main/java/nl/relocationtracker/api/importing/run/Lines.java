package nl.relocationtracker.api.importing.run;

import static nl.relocationtracker.projections.importing.ReportLine.Severity.FINDING;
import static nl.relocationtracker.projections.importing.ReportLine.Severity.NOTE;
import static nl.relocationtracker.projections.importing.ReportLine.Severity.PROBLEM;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.importing.file.ImportFile;
import nl.relocationtracker.api.importing.file.Problem;
import nl.relocationtracker.api.importing.file.ProblemCode;
import nl.relocationtracker.api.importing.history.Remark;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.projections.importing.ReportLine;

/** Gathers lines of the report. */
final class Lines {

    private static final Set<ProblemCode> NOTES = EnumSet.of(
            ProblemCode.ENCODING_TAKEN,
            ProblemCode.COLUMN_IGNORED,
            ProblemCode.DAYS_DUTCH,
            ProblemCode.SOURCE_NEW,
            ProblemCode.NO_ROWS);

    private final ImportFile file;
    private final List<ReportLine> lines = new ArrayList<>();

    Lines(ImportFile file) {
        this.file = file;
    }

    static ReportLine of(Problem problem) {
        return new ReportLine(
                0,
                NOTES.contains(problem.code()) ? NOTE : PROBLEM,
                problem.file().fileName(),
                problem.line() == null ? 0 : problem.line(),
                problem.column(),
                problem.code().name(),
                written(problem.details(), Map.of()));
    }

    void add(Problem problem) {
        lines.add(of(problem));
    }

    void add(Remark remark, Map<LocationId, String> codes) {
        lines.add(new ReportLine(
                0,
                FINDING,
                file.fileName(),
                remark.line(),
                remark.column(),
                remark.finding().code().name(),
                written(remark.finding().details(), codes)));
    }

    void add(Objection objection, long line, String column, Map<LocationId, String> codes) {
        lines.add(new ReportLine(
                0,
                PROBLEM,
                file.fileName(),
                line,
                column,
                objection.code().name(),
                written(objection.details(), codes)));
    }

    List<ReportLine> all() {
        return lines;
    }

    long findings() {
        return lines.stream().filter(line -> line.severity() == FINDING).count();
    }

    /** Ids of ours say nothing to somebody who looks into a file: locations go by their code, children by their line. */
    private static Map<String, String> written(Map<String, Object> details, Map<LocationId, String> codes) {
        Map<String, String> written = new HashMap<>();
        details.forEach((name, value) -> {
            if (name.equals("line") || name.equals("column") || value instanceof ChildId) return;
            if (value instanceof LocationId location)
                written.put(name.equals("locationId") ? "location" : name, codes.getOrDefault(location, "?"));
            else written.put(name, value.toString());
        });
        return written;
    }
}
