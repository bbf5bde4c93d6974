package nl.relocationtracker.api.rest;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.NotCounted;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.projections.counts.PolicyText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PoliciesTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("EMERGENCY", "2022-01-01");
    private final String there = tracker.location("REGULAR", "2022-01-01");

    @Test
    void every_policy_that_is_built_in_is_listed_and_those_that_are_live_with_figures() {
        JsonNode policies = tracker.get("/policies").body().get("items");
        assertThat(policies.valueStream().map(policy -> policy.get("name").stringValue()))
                .containsExactlyElementsOf(
                        Policies.BUILT_IN.stream().map(CountingPolicy::name).toList());
        assertThat(policies.valueStream()
                        .filter(policy -> policy.get("live").booleanValue())
                        .map(policy -> policy.get("name").stringValue()))
                .containsExactly("every-relocation", "eight-in-a-year", "forced", "three-placements-in-a-year");
        for (JsonNode policy : policies)
            assertThat(policy.get("flagged").isNull())
                    .isNotEqualTo(policy.get("live").booleanValue());
    }

    @Test
    void a_hash_is_that_of_the_parameters_and_another_when_they_are() {
        assertThat(PolicyText.hash(Policies.FORCED)).hasSize(64).isEqualTo(PolicyText.hash(Policies.FORCED));
        assertThat(Policies.BUILT_IN.stream().map(PolicyText::hash).distinct()).hasSize(8);
        assertThat(PolicyText.hash(Policies.FORCED.flaggingFrom(3))).isNotEqualTo(PolicyText.hash(Policies.FORCED));
    }

    @Test
    void children_are_listed_under_a_live_policy_and_no_other() {
        String child = moved(8, LocalDate.parse("2023-03-01"));
        assertThat(flagged("eight-in-a-year", "2024-02-28")).contains(child);
        assertThat(flagged("eight-in-a-year", "2024-02-29")).doesNotContain(child);
        assertThat(flagged("every-relocation", "2024-02-29")).contains(child);
        Reply other = tracker.get("/children?policy=forced-wide");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text("/errors/0/code")).isEqualTo("UNKNOWN_VALUE");
        assertThat(other.body().at("/errors/0/allowed").valueStream().map(JsonNode::stringValue))
                .containsExactly("every-relocation", "eight-in-a-year", "forced", "three-placements-in-a-year");
    }

    @Test
    void a_child_tells_since_when_it_is_flagged_and_until_when() {
        String child = moved(8, LocalDate.parse("2023-03-01"));
        JsonNode counts =
                tracker.get("/children/" + child + "?asOf=2023-12-31").body().get("counts");
        assertThat(counts.size()).isEqualTo(4);
        assertThat(counts.at("/1/policy").stringValue()).isEqualTo("eight-in-a-year");
        assertThat(counts.at("/1/flaggedSince").stringValue()).isEqualTo("2023-03-08");
        assertThat(counts.at("/1/flaggedUntil").stringValue()).isEqualTo("2024-02-29");
        assertThat(counts.at("/0/flaggedUntil").isNull()).isTrue();
    }

    @Test
    void a_count_says_why_under_any_policy() {
        String child = moved(8, LocalDate.parse("2023-03-01"));
        String path = "/children/" + child + "/counts?asOf=2024-02-29&policy=";
        Reply lapsed = tracker.get(path + "eight-in-a-year", "Accept-Language", "en");
        assertThat(lapsed.body().get("count").intValue()).isEqualTo(7);
        assertThat(lapsed.body().get("counted").size()).isEqualTo(7);
        assertThat(lapsed.text("/notCounted/0/rule")).isEqualTo("OUTSIDE_WINDOW");
        assertThat(lapsed.text("/notCounted/0/detail")).isEqualTo("It is too long ago for this policy.");
        assertThat(tracker.get(path + "eight-in-a-year").text("/notCounted/0/detail"))
                .isEqualTo("Het is te lang geleden voor deze telregel.");
        assertThat(tracker.get(path + "placement-stability")
                        .body()
                        .at("/rate/relocations")
                        .intValue())
                .isEqualTo(8);
        assertThat(tracker.get(path + "voluntary").text("/errors/0/code")).isEqualTo("UNKNOWN_VALUE");
        assertThat(tracker.get("/children/" + UUID.randomUUID() + "/counts").status())
                .isEqualTo(404);
    }

    @Test
    void every_policy_and_rule_has_a_sentence_in_both_languages() {
        for (String language : List.of("nl", "en")) {
            for (CountingPolicy policy : Policies.BUILT_IN)
                assertThat(Sentences.POLICIES.sentence(
                                policy.name(),
                                Map.of("threshold", Objects.requireNonNullElse(policy.threshold(), 0)),
                                Locale.forLanguageTag(language)))
                        .doesNotContain("{", "?");
            for (NotCounted.Rule rule : NotCounted.Rule.values())
                assertThat(Sentences.POLICIES.has(rule.name(), Locale.forLanguageTag(language)))
                        .isTrue();
        }
    }

    private List<String> flagged(String policy, String day) {
        return tracker.get("/children?flagged=true&limit=500&policy=" + policy + "&asOf=" + day)
                .body()
                .get("items")
                .valueStream()
                .map(child -> child.get("id").stringValue())
                .toList();
    }

    private String moved(int times, LocalDate first) {
        String child = tracker.child(here, "2023-02-01");
        for (int i = 0; i < times; i++)
            tracker.post(
                    "/children/" + child + "/relocations",
                    relocation(i % 2 == 0 ? there : here, first.plusDays(i).toString()),
                    "If-Match",
                    "*");
        return child;
    }
}
