package nl.relocationtracker.api.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.projections.database.Patience;

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

    /** A new account of a caseworker of these locations, and its password. */
    static AccountKeeping.Opened caseworker(String name, String... locations) {
        Set<UUID> own = Arrays.stream(locations).map(UUID::fromString).collect(Collectors.toSet());
        return TRACKER.bean(AccountKeeping.class).open(name, Set.of(Role.CASEWORKER), own);
    }

    /** A new location of that name, open since the year began. */
    static String openLocation(String name, String kind) {
        return TRACKER.post("/locations", """
                {"name": "%s", "municipality": "Assen", "kind": "%s", "openedOn": "2024-01-01"}
                """.formatted(name, kind)).text("/id");
    }

    /** The same, and its closure is announced. */
    static String announced(String name, String kind) {
        String location = openLocation(name, kind);
        TRACKER.send("PUT", "/locations/" + location + "/announced-closure", """
                {"closesOn": "2024-12-01", "cause": "SCALED_DOWN", "announcedOn": "2024-09-20"}
                """);
        return location;
    }

    /** A new child of that name and household, there since March. */
    static String place(String name, String household, String location) {
        return TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-03-01", "accompaniment": "WITH_PARENT", "householdId": "%s",
                 "details": {"names": [{"fullName": "%s"}]}}
                """.formatted(location, household, name))
                .text("/id");
    }

    /** Where a child lives. */
    static String whereIs(String child) {
        return TRACKER.get("/children/" + child).text("/location/name");
    }

    /** On which day the second stay of a child began. */
    static String arrivedNext(String child) {
        return TRACKER.get("/children/" + child + "/timeline").text("/items/1/arrivedOn");
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

    /** The page of a finding about a child. */
    static String aFinding() {
        String location = openLocation("Overal Crisis", "CRISIS_EMERGENCY");
        String child = TRACKER.post("/children", """
                {"locationId": "%s", "arrivedOn": "2024-09-01", "accompaniment": "ALONE"}
                """.formatted(location)).text("/id");
        return "/findings/"
                + TRACKER.get("/findings?severity=SEVERE&childId=" + child).text("/items/0/id");
    }

    /** The page of an alert about a child that moved once, which somebody is on. */
    static String anAlert() {
        String there = openLocation("Overal Signaal", "REGULAR");
        TRACKER.post("/alert-rules", """
                {"name": "One relocation", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 1,
                 "severity": "WARNING", "receivers": ["SUPERVISOR"], "enabled": true, "locations": ["%s"]}
                """.formatted(there));
        String child = place("Mehmet Overal", UUID.randomUUID().toString(), openLocation("Overal Eerst", "EMERGENCY"));
        TRACKER.post("/children/" + child + "/relocations", RunningTracker.relocation(there, "2024-09-01"));
        String alert = "/alerts/" + TRACKER.get("/alerts?childId=" + child).text("/items/0/id");
        TRACKER.post(alert + "/notes", "{\"note\": \"School weet het\"}");
        return alert;
    }

    /** The page of a webhook that was sent a test, which leads nowhere. */
    static String aWebhook() {
        String webhook = TRACKER.post("/webhooks", """
                        {"name": "Overal", "url": "https://webhook.invalid/signalen", "enabled": false,
                         "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}
                        """).text("/id");
        TRACKER.post("/webhooks/" + webhook + "/tests", "");
        return "/receivers/" + webhook;
    }

    /** The page of a project that was granted. */
    static String aProject() {
        UUID researcher = TRACKER.bean(AccountKeeping.class).all().stream()
                .filter(account -> account.roles().contains(Role.RESEARCHER))
                .findFirst()
                .orElseThrow()
                .id();
        String project = TRACKER.post("/projects", """
                        {"name": "Verhuizen en school", "purpose": "Of verhuizen en school samenhangen", "ground": "art. 9 AVG", "columns": ["MOVES", "KIND", "ARRIVED"], "researchers": ["%s"], "endsOn": "2099-12-31",
                         "why": "gevraagd door de universiteit"}
                        """.formatted(researcher)).text("/id");
        return "/projects/" + project;
    }

    /** The page of a question to history that is answered: everything, of each month of half a year. */
    static String aReplay() {
        String path = "/replays/" + TRACKER.post("/replays", """
                        {"series": {"from": "2024-03-01", "to": "2024-09-01"},
                         "policies": [{"name": "every-relocation"}, {"name": "forced"},
                                      {"name": "near", "parameters": {"windowDays": 90, "threshold": 2}}]}
                        """).text("/id");
        Patience.until(() -> !TRACKER.get(path).body().get("outcome").isNull());
        return path;
    }

    /** The page of a rebuild that has begun. */
    static String aRebuild() {
        return "/rebuilds/" + TRACKER.post("/rebuilds", "").text("/id");
    }

    /** A file, as an operator takes it. */
    static String file(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", RunningTracker.authorization())
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
