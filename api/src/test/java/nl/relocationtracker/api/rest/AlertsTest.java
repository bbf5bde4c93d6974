package nl.relocationtracker.api.rest;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final String SOON = """
            {"name": "%s", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 2,
             "severity": "WARNING", "receivers": ["SUPERVISOR"], "enabled": %s}""";

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("REGULAR", "2023-01-01");
    private final String there = tracker.location("REGULAR", "2023-01-01");

    private String rule() {
        Reply added = tracker.post("/alert-rules", SOON.formatted("Second move " + UUID.randomUUID(), true));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        return added.text("/id");
    }

    /** A child that crosses the threshold of the rule, and the path of its alert. */
    private String alerted(String rule) {
        String child = tracker.child(here, "2024-02-01");
        for (String[] move : new String[][] {{there, "2024-03-01"}, {here, "2024-04-01"}})
            assertThat(tracker.post("/children/" + child + "/relocations", relocation(move[0], move[1]))
                            .status())
                    .isEqualTo(201);
        Reply listed = tracker.get("/alerts?childId=" + child);
        for (int i = 0; i < listed.body().get("total").intValue(); i++)
            if (listed.text("/items/" + i + "/ruleId").equals(rule))
                return "/alerts/" + listed.text("/items/" + i + "/id");
        throw new AssertionError(listed.body().toString());
    }

    @Test
    void one_is_raised_with_its_cause_and_handled_step_by_step() {
        String rule = rule();
        String alert = alerted(rule);
        Reply raised = tracker.get(alert);
        assertThat(raised.text("/state")).isEqualTo("OPEN");
        assertThat(raised.text("/since")).isEqualTo("2024-04-01");
        assertThat(raised.text("/location/id")).isEqualTo(here);
        assertThat(raised.text("/story/0/kind")).isEqualTo("AlertRaised");
        assertThat(raised.body().at("/story/0/account").isNull()).isTrue();
        assertThat(raised.header("ETag")).isEqualTo("\"1\"");

        assertThat(tracker.post(
                                alert + "/acknowledgements",
                                "{\"response\": \"CALLING_LOCATION\", \"note\": \"Gebeld.\"}")
                        .status())
                .isEqualTo(201);
        assertThat(tracker.post(alert + "/acknowledgements", "{\"response\": \"OTHER\"}")
                        .text("/type"))
                .isEqualTo("/problems/alert-acknowledged-already");
        Reply fits = tracker.post(alert + "/resolutions", "{\"outcome\": \"FOUND\"}", "Accept-Language", "en");
        assertThat(fits.status()).isEqualTo(409);
        assertThat(fits.text("/errors/0/code")).isEqualTo("OUTCOME_DOES_NOT_FIT");
        assertThat(fits.text("/errors/0/detail")).startsWith("The outcome FOUND does not fit");
        Reply stale = tracker.post(alert + "/resolutions", "{\"outcome\": \"MOVE_PREVENTED\"}", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/present/state")).isEqualTo("ACKNOWLEDGED");
        assertThat(tracker.post(alert + "/resolutions", "{\"outcome\": \"MOVE_PREVENTED\"}", "If-Match", "\"2\"")
                        .status())
                .isEqualTo(201);
        Reply story = tracker.get(alert);
        assertThat(story.text("/outcome")).isEqualTo("MOVE_PREVENTED");
        assertThat(story.text("/story/1/code")).isEqualTo("CALLING_LOCATION");
        assertThat(story.text("/story/1/note")).isEqualTo("Gebeld.");
        assertThat(story.text("/story/1/by")).isEqualTo("operator");
    }

    @Test
    void mine_are_those_that_are_assigned_to_who_asks() {
        String alert = alerted(rule());
        String mine = "/alerts?mine=true&state=PENDING";
        long before = tracker.get(mine).body().get("total").longValue();
        Reply unknown = tracker.post(alert + "/assignments", "{\"accountId\": \"" + UUID.randomUUID() + "\"}");
        assertThat(unknown.text("/type")).isEqualTo("/problems/account-unknown");
        String self = tracker.get("/alert-rules/" + rule()).text("/rule/account");
        assertThat(tracker.post(alert + "/assignments", "{\"accountId\": \"" + self + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(tracker.get(mine).body().get("total").longValue()).isEqualTo(before + 1);
        assertThat(tracker.get(alert).text("/assignee/name")).isEqualTo("operator");
    }

    @Test
    void the_list_of_a_location_goes_on_by_its_cursor_and_by_no_other_question() {
        String rule = rule();
        alerted(rule);
        String query = "/alerts?kind=COUNT_REACHED&state=PENDING&locationId=" + here;
        long total = tracker.get(query).body().get("total").longValue();
        alerted(rule);
        assertThat(tracker.get(query).body().get("total").longValue()).isGreaterThan(total);
        Reply first = tracker.get(query + "&limit=1");
        Reply second = tracker.get(query + "&limit=1&cursor=" + first.text("/next"));
        assertThat(second.text("/items/0/id")).isNotEqualTo(first.text("/items/0/id"));
        assertThat(tracker.get(query + "&sort=OLDEST&cursor=" + first.text("/next"))
                        .text("/errors/0/code"))
                .isEqualTo("NOT_A_CURSOR");
    }

    @Test
    void a_rule_says_what_is_wrong_with_it_all_at_once() {
        Reply wrong = tracker.post("/alert-rules", """
                {"name": "x", "kind": "MISSING", "policy": "forced", "term": 3, "severity": "URGENT",
                 "receivers": ["NOBODY"], "enabled": true}
                """);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("NOT_OF_THIS_KIND", "NOT_OF_THIS_KIND", "UNKNOWN_VALUE");
    }

    @Test
    void a_rule_is_tried_changed_and_removed_and_its_history_stays() {
        String child = tracker.child(here, "2024-02-01");
        tracker.post("/children/" + child + "/relocations", relocation(there, "2024-09-02"));
        tracker.post("/children/" + child + "/relocations", relocation(here, "2024-09-03"));
        Reply trial = tracker.post("/alert-rules/_trial", SOON.formatted("Trial", false));
        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.body().get("now").intValue()).isPositive();
        assertThat(trial.body()
                        .get("weeks")
                        .valueStream()
                        .filter(week -> week.get("from").stringValue().equals("2024-09-02"))
                        .findFirst()
                        .orElseThrow()
                        .get("alerts")
                        .intValue())
                .isPositive();

        String path = "/alert-rules/" + rule();
        String off = SOON.formatted("Switched off", false);
        assertThat(tracker.send("PUT", path, off, "If-Match", "\"9\"").status()).isEqualTo(412);
        assertThat(tracker.send("PUT", path, off, "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(tracker.send("DELETE", path, null).status()).isEqualTo(200);
        Reply history = tracker.get(path);
        assertThat(history.body().get("history").findValuesAsString("name")).startsWith("Switched off", "Switched off");
        assertThat(history.body().at("/rule/removed").booleanValue()).isTrue();
        assertThat(tracker.send("PUT", path, off).status()).isEqualTo(404);
        assertThat(tracker.get("/alert-rules/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void a_closing_is_seen_before_it_is_done() {
        String site = tracker.location("EMERGENCY", "2023-01-01");
        String child = tracker.child(there, "2024-02-01");
        Reply moved = tracker.post(
                "/children/" + child + "/relocations",
                relocation(site, "2024-03-01").replace("\"CAPACITY\"", "\"LOCATION_CLOSED\""));
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(201);
        String path = "/locations/" + site + "/closure-preview";
        Reply preview = tracker.get(path + "?closesOn=2024-12-01");
        assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
        assertThat(preview.body().get("children").intValue()).isOne();
        assertThat(preview.body().get("again").intValue()).isOne();
        assertThat(preview.text("/items/0/childId")).isEqualTo(child);
        assertThat(preview.body()
                        .get("items")
                        .get(0)
                        .get("counts")
                        .valueStream()
                        .filter(count -> count.get("policy").stringValue().equals("forced"))
                        .findFirst()
                        .orElseThrow()
                        .toString())
                .isEqualTo("{\"policy\":\"forced\",\"before\":1,\"after\":2,\"crosses\":true}");
        assertThat(tracker.get("/children/" + child + "/timeline")
                        .body()
                        .get("total")
                        .intValue())
                .as("nothing is recorded")
                .isEqualTo(2);
        assertThat(tracker.get(path).text("/errors/0/code")).isEqualTo("REQUIRED");
        assertThat(tracker.get(path + "?closesOn=2024-01-01").text("/type")).isEqualTo("/problems/closes-before-today");
        Reply home = tracker.post("/locations", """
                {"code": "G-21", "kind": "FOSTER_FAMILY", "openedOn": "2024-01-01"}
                """);
        assertThat(tracker.get("/locations/" + home.text("/id") + "/closure-preview?closesOn=2024-12-01")
                        .status())
                .as("a private home")
                .isEqualTo(404);
        assertThat(tracker.get("/locations/" + UUID.randomUUID() + "/closure-preview?closesOn=2024-12-01")
                        .status())
                .isEqualTo(404);
    }
}
