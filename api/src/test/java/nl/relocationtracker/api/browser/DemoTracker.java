package nl.relocationtracker.api.browser;

import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;

/** The demo, small, on a port of its own, on 1 October 2024; one for all journeys. */
final class DemoTracker {

    private static final RunningTracker TRACKER =
            RunningTracker.fresh(Map.of("tracker.demo", "true", "tracker.demo-children", "120"));

    private DemoTracker() {}

    static RunningTracker get() {
        return TRACKER;
    }

    static String address(String path) {
        return "http://127.0.0.1:" + TRACKER.port() + path;
    }

    /** A new account, and its password. */
    static AccountKeeping.Opened account(String name, Role... roles) {
        return TRACKER.bean(AccountKeeping.class).open(name, Set.of(roles), Set.of());
    }

    /** The child that moved most. */
    static String child() {
        return TRACKER.get("/children?policy=every-relocation&limit=1").text("/items/0/id");
    }

    /** The location that opened most. */
    static String location() {
        return TRACKER.get("/location-churn?sort=openings&limit=1").text("/items/0/locationId");
    }

    /** The page of the import that made the demo. */
    static String anImport() {
        return "/imports/" + TRACKER.get("/imports?limit=1").text("/items/0/id");
    }
}
