package nl.relocationtracker.projections.importing;

import java.util.Map;

/**
 * A line of the report of an import.
 *
 * @param line the line of the file, from 1; 0 where it is about the file as a whole
 * @param field the column of the file, or null
 * @param details what the sentence about it names: days, codes of locations, numbers; never what a cell about a child holds
 */
public record ReportLine(
        long id, Severity severity, String file, long line, String field, String code, Map<String, String> details) {

    /** How bad it is. */
    public enum Severity {
        /** Something was left out. */
        PROBLEM,
        /** Something was recorded that is possible but wrong or bad. */
        FINDING,
        /** Good to know. */
        NOTE
    }

    public ReportLine {
        details = Map.copyOf(details);
    }
}
