package nl.relocationtracker.api.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.projections.importing.ImportJobs;
import nl.relocationtracker.projections.importing.ImportState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of findings, rebuilds and imports in the order of each of their columns, both ways. */
class SortedListsTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();
    private static final Pattern ORDERS = Pattern.compile("id=\"sort-[a-z]+-([a-z-]+)\"");

    private static Visitor everybody;

    @BeforeAll
    static void some_findings_a_rebuild_and_imports() {
        everybody = Visitor.signedIn(TRACKER, "Gesorteerde Lijsten", Role.values());
        String crisis = TRACKER.location("CRISIS_EMERGENCY", "2024-01-01");
        for (String day : List.of("2024-09-10", "2024-09-12", "2024-09-11"))
            TRACKER.post("/children", """
                    {"locationId": "%s", "arrivedOn": "%s", "accompaniment": "ALONE"}
                    """.formatted(crisis, day));
        TRACKER.post("/rebuilds", "");
        UUID operator = TRACKER.bean(AccountKeeping.class)
                .named("Gesorteerde Lijsten")
                .orElseThrow()
                .id();
        ImportJobs imports = TRACKER.bean(ImportJobs.class);
        for (String source : List.of("sorteer-midden", "sorteer-achter", "sorteer-voor")) {
            UUID id = UUID.randomUUID();
            imports.start(id, operator, source, true);
            imports.end(id, ImportState.CANCELLED, null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/findings", "/rebuilds", "/imports"})
    void are_put_in_the_order_of_each_column(String path) {
        List<String> columns = ORDERS.matcher(everybody.open(path).page())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(columns).hasSizeGreaterThan(2);
        for (String column : columns) {
            assertThat(everybody.open(path + "?sort=" + column).page())
                    .contains("aria-sort=\"ascending\"", "href=\"?sort=-" + column + "\"");
            assertThat(everybody.open(path + "?sort=-" + column).page())
                    .contains("aria-sort=\"descending\"", "href=\"?sort=" + column + "\"");
            assertThat(lines(path + "?sort=" + column + "&file=csv"))
                    .isNotEmpty()
                    .hasSameSizeAs(lines(path + "?sort=-" + column + "&file=csv"));
        }
    }

    @Test
    void findings_of_the_longest_standing_come_first_or_last() {
        String list = "/findings?code=UNACCOMPANIED_IN_CRISIS_RECEPTION&file=csv&sort=";
        assertThat(days(list + "finding-from")).hasSizeGreaterThan(2).isSorted();
        assertThat(days(list + "-finding-from")).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void imports_are_in_the_order_of_their_sources() {
        String list = "/imports?import-state=CANCELLED&file=csv&sort=";
        assertThat(sources(list + "import-source")).containsExactly("achter", "midden", "voor");
        assertThat(sources(list + "-import-source")).containsExactly("voor", "midden", "achter");
    }

    private static List<String> sources(String path) {
        return lines(path).stream()
                .filter(line -> line.contains("sorteer-"))
                .map(line -> line.replaceFirst(".*sorteer-([a-z]+).*", "$1"))
                .toList();
    }

    private static List<String> days(String path) {
        return lines(path).stream()
                .map(line -> line.replaceFirst(".*?(\\d{4}-\\d\\d-\\d\\d).*", "$1"))
                .toList();
    }

    /** Without that of the headings. */
    private static List<String> lines(String path) {
        return everybody.open(path).page().lines().skip(1).toList();
    }
}
