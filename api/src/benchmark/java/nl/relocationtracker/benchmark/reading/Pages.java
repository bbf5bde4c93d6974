package nl.relocationtracker.benchmark.reading;

import static nl.relocationtracker.api.access.Role.CASEWORKER;
import static nl.relocationtracker.api.access.Role.OPERATOR;
import static nl.relocationtracker.api.access.Role.RESEARCHER;
import static nl.relocationtracker.api.access.Role.SUPERVISOR;

import java.util.List;
import java.util.function.Function;
import nl.relocationtracker.api.access.Role;

/** The pages that people look at. */
final class Pages {

    private static final double TODAY = 100;
    private static final double PAST = 1000;

    /**
     * A page and who looks at it.
     *
     * @param recording whether something is recorded of a child before each look
     * @param known whether it is asked about as known on an earlier day
     * @param promised within how many milliseconds it is there, in 99 of 100 looks
     */
    record Page(
            String name, Role role, boolean recording, boolean known, double promised, Function<Asking, String> path) {}

    static final List<Page> ALL = List.of(
            today("start", SUPERVISOR, "/"),
            new Page("start, something just recorded", SUPERVISOR, true, false, TODAY, asking -> "/"),
            today("start", RESEARCHER, "/"),
            today("my children", CASEWORKER, "/my-children"),
            today("arrivals", CASEWORKER, "/my-children/arrivals"),
            today("a child's file", CASEWORKER, asking -> "/children/" + asking.aChild()),
            today("a location", SUPERVISOR, asking -> "/locations/" + asking.aLocation()),
            today("children by count", SUPERVISOR, "/children"),
            new Page(
                    "children by count, something just recorded",
                    SUPERVISOR,
                    true,
                    false,
                    TODAY,
                    asking -> "/children"),
            today("children by place", SUPERVISOR, "/children?sort=-place"),
            new Page(
                    "children by place, something just recorded",
                    SUPERVISOR,
                    true,
                    false,
                    TODAY,
                    asking -> "/children?sort=-place"),
            today("flagged children", SUPERVISOR, "/children?reached=FLAGGED"),
            today("children at kinds of the letter", SUPERVISOR, "/children?kind=letter"),
            today("children apart", SUPERVISOR, "/children?together=APART"),
            today("locations", SUPERVISOR, "/locations"),
            today("openings and closings", SUPERVISOR, "/openings"),
            today("openings and closings", RESEARCHER, "/openings"),
            today("how often children move", SUPERVISOR, "/relocation-counts"),
            today("findings", SUPERVISOR, "/findings"),
            today("findings by day", SUPERVISOR, "/findings?sort=-finding-from"),
            today("alerts", SUPERVISOR, "/alerts"),
            today("alerts", CASEWORKER, "/alerts"),
            today("policies", SUPERVISOR, "/policies"),
            today("reports", SUPERVISOR, "/reports/quarterly"),
            today("imports", OPERATOR, "/imports"),
            today("rebuilds", OPERATOR, "/rebuilds"),
            today("status", OPERATOR, "/status"),
            past("start", "/?"),
            past("start", RESEARCHER, "/?"),
            known("start", "/?"),
            past("children by count", "/children?"),
            past("children by place", "/children?sort=place&"),
            past("findings", "/findings?"),
            past("openings and closings", "/openings?"),
            past("how often children move", "/relocation-counts?"),
            past("a location", SUPERVISOR, asking -> "/locations/" + asking.aLocation() + "?"),
            known("children by count", "/children?"),
            known("a location", asking -> "/locations/" + asking.aLocation() + "?"));

    private Pages() {}

    private static Page today(String name, Role role, String path) {
        return today(name, role, asking -> path);
    }

    private static Page today(String name, Role role, Function<Asking, String> path) {
        return new Page(name, role, false, false, TODAY, path);
    }

    /** Each look is at another day, of which nothing is kept. */
    private static Page past(String name, String path) {
        return past(name, SUPERVISOR, path);
    }

    private static Page past(String name, Role role, String path) {
        return past(name, role, asking -> path);
    }

    private static Page past(String name, Role role, Function<Asking, String> path) {
        return new Page(
                name + ", past", role, false, false, PAST, asking -> path.apply(asking) + "asOf=" + asking.aDayAgo());
    }

    private static Page known(String name, String path) {
        return known(name, asking -> path);
    }

    private static Page known(String name, Function<Asking, String> path) {
        return new Page(
                name + ", past, as known earlier",
                SUPERVISOR,
                false,
                true,
                PAST,
                asking -> path.apply(asking) + "asOf=" + asking.aDayAgo() + "&knownAt="
                        + asking.dayKnown().orElseThrow());
    }
}
