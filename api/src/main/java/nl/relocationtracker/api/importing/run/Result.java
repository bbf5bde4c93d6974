package nl.relocationtracker.api.importing.run;

import java.util.List;
import nl.relocationtracker.projections.importing.ReportLine;
import nl.relocationtracker.projections.importing.Tally;

/** What became of some children or locations, and what is to be said of it. */
record Result(Tally tally, List<ReportLine> lines) {

    Result {
        lines = List.copyOf(lines);
    }
}
