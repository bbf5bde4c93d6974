package nl.relocationtracker.api.pages.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportLineTest {

    @Test
    void what_is_revised_stands_beneath_everything_that_it_is_part_of() {
        assertThat(ReportLine.withWholes(Set.of("inflow.BORN", "closing.FROM_30_DAYS", "caused")::contains))
                .containsExactly(
                        new ReportLine("inflow", 0),
                        new ReportLine("inflow.BORN", 1),
                        new ReportLine("closing", 0),
                        new ReportLine("closing.FROM_30_DAYS", 1),
                        new ReportLine("moves", 0),
                        new ReportLine("not-asked", 1),
                        new ReportLine("rest", 2),
                        new ReportLine("caused", 3));
        assertThat(ReportLine.withWholes(cell -> false)).isEmpty();
    }

    @Test
    void parts_come_after_what_they_are_part_of() {
        for (List<ReportLine> table : List.of(ReportLine.of(ReportCells.stock()), ReportLine.of(ReportCells.MOVES))) {
            int depth = 0;
            for (ReportLine line : table) {
                assertThat(line.depth()).as(line.cell()).isBetween(0, depth + 1);
                depth = line.depth();
            }
        }
    }
}
