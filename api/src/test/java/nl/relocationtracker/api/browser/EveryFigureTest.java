package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each figure of the start page leads to as many children, today and on any day, as known at any moment. */
class EveryFigureTest {

    private static final Pattern FIGURE = Pattern.compile("<a href=\"(/children\\?[^\"]*)\">([\\d,]+)</a>");
    private static final Pattern CAPTION = Pattern.compile(">[\\d,]+ of ([\\d,]+) children<");

    @ParameterizedTest
    @ValueSource(strings = {"/?lang=en", "/?lang=en&asOf=2023-09-01"})
    void leads_to_the_children_behind_it(String start) {
        Visitor supervisor = Visitor.signedIn(DemoTracker.get(), "counts " + start.length(), Role.SUPERVISOR);
        Matcher figures = FIGURE.matcher(supervisor.open(start).page());
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        while (figures.find()) {
            looked++;
            String list =
                    supervisor.open(figures.group(1).replace("&amp;", "&")).page();
            Matcher caption = CAPTION.matcher(list);
            String total = caption.find() ? caption.group(1) : "0";
            if (!total.equals(figures.group(2))) wrong.add(figures.group(1) + " " + figures.group(2) + " " + total);
        }
        assertThat(wrong).isEmpty();
        assertThat(looked).isGreaterThan(30);
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

    @Test
    void leads_a_researcher_nowhere() {
        Visitor researcher = Visitor.signedIn(DemoTracker.get(), "looks at figures", Role.RESEARCHER);
        assertThat(researcher.open("/?lang=en").page()).contains("withheld").doesNotContain("/children");
        assertThat(researcher.open("/children").status()).isEqualTo(403);
    }
}
