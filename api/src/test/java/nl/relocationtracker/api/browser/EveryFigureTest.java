package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each figure leads to as many children, or relocations, today and on any day, as known at any moment. */
class EveryFigureTest {

    private static final Pattern FIGURE = Pattern.compile("<a href=\"(/[^\"]*)\">([\\d,]+)</a>");
    private static final Pattern CAPTION =
            Pattern.compile(">[\\d,]+ of ([\\d,]+) (?:children|relocations)[^<]*</caption>");

    @ParameterizedTest
    @CsvSource({
        "/?lang=en, 39",
        "/?lang=en&asOf=2023-09-01, 39",
        "/relocation-counts?lang=en, 17",
        "/relocation-counts?lang=en&policy=three-placements-in-a-year&asOf=2023-09-01, 17",
        "/openings?lang=en&sort=-relocations-by-closure, 5",
        "/reports/quarterly/2024-1?lang=en, 7",
    })
    void leads_to_those_behind_it(String figures, int atLeast) {
        Visitor supervisor = Visitor.signedIn(DemoTracker.get(), "counts " + figures, Role.SUPERVISOR);
        String page = supervisor.open(figures).page();
        List<MatchResult> all = FIGURE.matcher(page).results().toList();
        // Relocations lead to those who relocated, and the figure of those leads there too.
        Map<String, String> behind = new HashMap<>();
        all.forEach(figure -> behind.put(figure.group(1), figure.group(2)));
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (MatchResult figure : all) {
            looked++;
            String href = figure.group(1).replace("&amp;", "&");
            String total = href.startsWith("/openings") ? causedByClosings(href) : total(supervisor, href);
            String expected = href.contains("least=1") ? behind.get(figure.group(1)) : figure.group(2);
            if (!total.equals(expected)) wrong.add(href + " " + figure.group(2) + " " + total);
        }
        assertThat(wrong).isEmpty();
        assertThat(looked).isGreaterThanOrEqualTo(atLeast);
    }

    private static String total(Visitor reader, String list) {
        Matcher caption = CAPTION.matcher(reader.open(list).page());
        return caption.find() ? caption.group(1) : "0";
    }

    /** Of all locations together. */
    private static String causedByClosings(String list) {
        List<String> lines =
                DemoTracker.file(list + "&file=csv").lines().map(String::strip).toList();
        int column = List.of(lines.get(0).split(",", -1)).indexOf("relocations_by_closure");
        long caused = lines.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[column]))
                .sum();
        return String.format(Locale.ROOT, "%,d", caused);
    }

    @Test
    void the_details_of_the_first_figures_lead_there_too() {
        String page = Visitor.signedIn(DemoTracker.get(), "counts details", Role.SUPERVISOR)
                .open("/?lang=en")
                .page();
        assertThat(page)
                .containsPattern("\"/children\\?state=ANYWHERE\">[\\d,]+</a>\\s+ever in reception so far")
                .containsPattern("ever in reception:\\s+<a href=\"/children\\?state=ANYWHERE\">")
                .containsPattern("so far, of\\s+<a href=\"/children\\?[^\"]*least=1\">[\\d,]+</a>\\s+children;")
                .containsPattern("\"/openings\\?[^\"]*\">[\\d,]+</a>\\s+because a location closed");
    }

    @Test
    void of_missing_children_who_are_in_no_row_leads_to_them_too() {
        Visitor supervisor = Visitor.signedIn(DemoTracker.get(), "counts the missing", Role.SUPERVISOR);
        Matcher missing = Pattern.compile("whereabouts unknown: ([\\d,]+);")
                .matcher(supervisor.open("/?lang=en").page());
        assertThat(missing.find()).isTrue();
        Matcher caption =
                CAPTION.matcher(supervisor.open("/children?state=MISSING").page());
        assertThat(caption.find() ? caption.group(1) : "0").isEqualTo(missing.group(1));
    }

    @Test
    void can_be_taken_along_without_names() {
        Visitor supervisor = Visitor.signedIn(DemoTracker.get(), "takes along", Role.SUPERVISOR);
        String page = supervisor.open("/children?lang=en").page();
        assertThat(page).contains("file=csv").doesNotContain("child_id");
        String file = DemoTracker.file("/children?file=csv");
        assertThat(file.lines().findFirst()).contains("child_id,unaccompanied,kind,place,since_when,count");
        assertThat(file.lines().count()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/relocation-counts", "/openings", "/reports/quarterly/2024-1"})
    void leads_a_researcher_nowhere(String figures) {
        Visitor researcher = Visitor.signedIn(DemoTracker.get(), "looks at " + figures, Role.RESEARCHER);
        assertThat(researcher.open(figures + "?lang=en").page())
                .contains("withheld")
                .doesNotContain("/children", "/displaced");
        assertThat(researcher.open("/children").status()).isEqualTo(403);
    }
}
