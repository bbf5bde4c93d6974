package nl.relocationtracker.api.pages;

import java.util.List;
import nl.relocationtracker.api.access.May;

/** The main menu: of these pages those that whoever asks may read. Whoever adds a page for a role adds it here. */
final class Navigation {

    static final String ALERTS = "/alerts";

    /** Whoever has the list comes there from it. */
    private static final String FIGURES = "/alerts/figures";

    private static final List<Page> PAGES = List.of(
            new Page("/my-children", "mine.title"),
            new Page("/", "page.nav.start"),
            new Page(ALERTS, "alerts.title"),
            new Page(FIGURES, "alert-figures.title"),
            new Page("/locations", "locations.title"),
            new Page("/findings", "findings.title"),
            new Page("/reports/quarterly", "page.nav.reports"),
            new Page("/replays", "page.nav.replays"),
            new Page("/status", "status.title"),
            new Page("/imports", "imports.title"),
            new Page("/projects", "projects.title"),
            new Page("/disclosure", "page.nav.disclosure"),
            new Page("/accounts", "accounts.title"));

    private Navigation() {}

    private record Page(String path, String message) {}

    /**
     * A place in the menu.
     *
     * @param message what it is called
     * @param here whether it is the page that is shown, or stands above it
     */
    record Link(String path, String message, boolean here) {}

    static List<Link> of(May may, String shown) {
        return PAGES.stream()
                .filter(page -> may.read(page.path()))
                .filter(page -> !page.path().equals(FIGURES) || !may.read(ALERTS))
                .map(page -> new Link(page.path(), page.message(), isIn(page.path(), shown)))
                .toList();
    }

    private static boolean isIn(String path, String shown) {
        return shown.equals(path) || (!path.equals("/") && shown.startsWith(path + "/"));
    }
}
