package nl.relocationtracker.api.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of findings and rebuilds in the order of each of their columns, both ways. */
class SortedListsTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();
    private static final Pattern ORDERS = Pattern.compile("id=\"sort-[a-z]+-([a-z-]+)\"");

    private static Visitor everybody;

    @BeforeAll
    static void some_findings_and_a_rebuild() {
        everybody = Visitor.signedIn(TRACKER, "Gesorteerde Lijsten", Role.values());
        String crisis = TRACKER.location("CRISIS_EMERGENCY", "2024-01-01");
        for (String day : List.of("2024-09-10", "2024-09-12", "2024-09-11"))
            TRACKER.post("/children", """
                    {"locationId": "%s", "arrivedOn": "%s", "accompaniment": "ALONE"}
                    """.formatted(crisis, day));
        TRACKER.post("/rebuilds", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/findings", "/rebuilds"})
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
