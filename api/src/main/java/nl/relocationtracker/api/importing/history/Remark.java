package nl.relocationtracker.api.importing.history;

import java.time.LocalDate;
import nl.relocationtracker.api.importing.file.StayRow;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;

/** A finding of an import, with the line and column that it is about. */
public record Remark(long line, String column, Finding finding) {

    public static Remark at(StayRow row, String column, FindingCode code) {
        return new Remark(row.line(), column, Finding.of(code));
    }

    /** The day of leaving is not that of the file, or the file has none: it is the day on which the next stay begins. */
    static Remark inferred(StayRow row, String column, LocalDate day) {
        return new Remark(row.line(), column, Finding.of(FindingCode.OVERLAP_MENDED, "day", day));
    }
}
