package nl.relocationtracker.api.rest;

import static nl.relocationtracker.api.rest.RunningTracker.placement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String crisis = tracker.location("CRISIS_EMERGENCY", "2023-01-01");

    private Reply alone() {
        return tracker.post(
                "/children", placement(crisis, "2024-09-20").replace("WITH_PARENT", "ALONE"), "Accept-Language", "en");
    }

    @Test
    void an_unaccompanied_child_in_crisis_reception_is_told_at_once_and_listed() {
        Reply placed = alone();
        assertThat(placed.text("/findings/0/code")).isEqualTo("UNACCOMPANIED_IN_CRISIS_RECEPTION");
        Reply found = tracker.get("/findings?childId=" + placed.text("/id"), "Accept-Language", "en");
        assertThat(found.body().get("total").intValue()).isOne();
        assertThat(found.text("/items/0/code")).isEqualTo("UNACCOMPANIED_IN_CRISIS_RECEPTION");
        assertThat(found.text("/items/0/severity")).isEqualTo("SEVERE");
        assertThat(found.text("/items/0/state")).isEqualTo("OPEN");
        assertThat(found.text("/items/0/detail"))
                .startsWith("The child is unaccompanied and in crisis reception since 20");
        assertThat(found.text("/items/0/details/locationId")).isEqualTo(crisis);
        assertThat(found.body().at("/items/0/imported").booleanValue()).isFalse();
        assertThat(found.body().get("position").longValue()).isPositive();
    }

    @Test
    void one_that_is_accepted_says_who_lets_it_be_and_why_and_is_not_open_any_more() {
        String child = alone().text("/id");
        String finding = tracker.get("/findings?childId=" + child).text("/items/0/id");
        Reply accepted = accept(finding, "met de voogd afgesproken");
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(tracker.get("/findings?state=OPEN&childId=" + child).body().get("items"))
                .isEmpty();
        Reply listed = tracker.get("/findings?state=ACCEPTED&childId=" + child);
        assertThat(listed.text("/items/0/acceptance/reason")).isEqualTo("met de voogd afgesproken");
        assertThat(listed.text("/items/0/acceptance/by")).isEqualTo("operator");
        assertThat(accept(finding, "nog eens").text("/type")).isEqualTo("/problems/nothing-changes");
        assertThat(accept(finding, " ").status()).isEqualTo(400);
        assertThat(tracker.post("/findings/" + finding + "/acceptances", "{}").status())
                .isEqualTo(400);
    }

    @Test
    void an_older_version_of_the_child_is_412_with_the_finding_as_it_is() {
        String child = alone().text("/id");
        String finding = tracker.get("/findings?childId=" + child).text("/items/0/id");
        Reply stale =
                tracker.post("/findings/" + finding + "/acceptances", "{\"reason\": \"ja\"}", "If-Match", "\"7\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/present/id")).isEqualTo(finding);
    }

    @Test
    void one_that_is_not_there_is_404() {
        Reply unknown = accept(UUID.randomUUID().toString(), "ja");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/errors/0/code")).isEqualTo("FINDING_UNKNOWN");
    }

    @Test
    void one_about_a_location_is_accepted_for_a_cause_and_keeps_no_words() {
        String empty = tracker.location("REGULAR", "2023-01-01");
        String path = "/findings?code=LOCATION_WITHOUT_CHILDREN&locationId=" + empty;
        String finding = tracker.get(path).text("/items/0/id");
        Reply words = accept(finding, "er wonen alleen volwassenen");
        assertThat(words.status()).isEqualTo(409);
        assertThat(words.text("/errors/0/code")).isEqualTo("CAUSE_NEEDED");
        String acceptances = "/findings/" + finding + "/acceptances";
        assertThat(tracker.post(acceptances, "{\"reason\": \"ja\", \"because\": \"KEPT_READY\"}")
                        .text("/errors/0/code"))
                .isEqualTo("ONE_OF_TWO");
        assertThat(tracker.post(acceptances, "{\"because\": \"KEPT_READY\"}").status())
                .isEqualTo(201);
        Reply listed = tracker.get(path + "&state=ACCEPTED");
        assertThat(listed.text("/items/0/acceptance/because")).isEqualTo("KEPT_READY");
        assertThat(listed.text("/items/0/acceptance/by")).isEqualTo("operator");
        assertThat(listed.body().at("/items/0/acceptance/reason").isNull()).isTrue();
    }

    @Test
    void pages_follow_on_and_a_cursor_of_another_question_is_refused() {
        for (int i = 0; i < 3; i++) alone();
        String here = "/findings?limit=2&code=UNACCOMPANIED_IN_CRISIS_RECEPTION&locationId=" + crisis;
        Reply first = tracker.get(here);
        assertThat(first.body().get("total").intValue()).isEqualTo(3);
        Reply second = tracker.get(here + "&cursor=" + first.text("/next"));
        assertThat(second.body().get("items").size()).isOne();
        assertThat(second.body().get("next").isNull()).isTrue();
        assertThat(first.body().get("items").findValuesAsString("id"))
                .doesNotContainAnyElementsOf(second.body().get("items").findValuesAsString("id"));
        assertThat(tracker.get(here + "&state=OPEN&cursor=" + first.text("/next"))
                        .text("/errors/0/code"))
                .isEqualTo("NOT_A_CURSOR");
        assertThat(tracker.get("/findings?code=NO_SUCH").status()).isEqualTo(400);
    }

    private Reply accept(String finding, String reason) {
        return tracker.post("/findings/" + finding + "/acceptances", "{\"reason\": \"" + reason + "\"}");
    }
}
