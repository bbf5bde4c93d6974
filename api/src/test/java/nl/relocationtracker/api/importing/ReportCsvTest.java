package nl.relocationtracker.api.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import nl.relocationtracker.api.access.Demo;
import nl.relocationtracker.projections.importing.ImportReport;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ReportCsvTest {

    @Test
    void the_report_of_a_demo_says_before_anything_else_that_its_data_is_made_up() throws IOException {
        assertThat(written(true).lines().skip(1).findFirst().orElseThrow())
                .startsWith("NOTE,,,,MADE_UP,")
                .contains("verzonnen gegevens");
        assertThat(written(false)).doesNotContain("verzonnen").startsWith("severity,file,line,column,code,");
    }

    private static String written(boolean demo) throws IOException {
        try (Store store = new Store()) {
            StringBuilder out = new StringBuilder();
            new ReportCsv(new ImportReport(store.get(JdbcTemplate.class)), new Demo(demo))
                    .write(UUID.randomUUID(), out);
            return out.toString();
        }
    }
}
