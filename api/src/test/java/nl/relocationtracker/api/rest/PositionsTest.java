package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.api.rest.RunningTracker.SetClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PositionsTest {

    @AutoClose
    private static final RunningTracker TRACKER = RunningTracker.fresh();

    private final SetClock clock = TRACKER.bean(SetClock.class);

    /** As when its transaction ended late, or its copy of the program has a clock that is behind. */
    @Test
    void a_position_and_a_moment_give_the_same_answer_when_something_of_before_the_moment_comes_in_later() {
        clock.set(Instant.parse("2024-10-01T08:30:00Z"));
        everyMoveAlerts();
        String here = TRACKER.location("REGULAR", "2024-01-01");
        String there = TRACKER.location("EMERGENCY", "2024-01-01");
        String child = TRACKER.child(here, "2024-02-01");
        String other = TRACKER.child(here, "2024-02-01");
        moved(child, there, "2024-03-01");

        TRACKER.nobodyWaits();
        clock.set(Instant.parse("2024-10-01T09:30:00Z"));
        List<String> questions = List.of(
                "/population?on=2024-09-01",
                "/children?asOf=2024-09-01",
                "/children?asOf=2024-09-01&locationId=" + here,
                "/children?asOf=2024-09-01&flagged=true&policy=forced",
                "/children/" + child + "?asOf=2024-09-01",
                "/children/" + child + "/timeline?asOf=2024-09-01",
                "/children/" + child + "/counts?asOf=2024-09-01&policy=other-municipality",
                "/children/" + child + "/corrections?",
                "/locations?asOf=2024-09-01",
                "/locations/" + here + "?asOf=2024-09-01",
                "/locations/" + here + "/residents?asOf=2024-09-01",
                "/locations/" + here + "/corrections?",
                "/location-churn?asOf=2024-09-01",
                "/policies?asOf=2024-09-01",
                "/findings?asOf=2024-09-01",
                "/alert-figures?asOf=2024-10-01",
                "/alerts?asOf=2024-09-01",
                "/alerts?asOf=2024-09-01&locationId=" + there);
        Map<String, JsonNode> first = answers(questions, question -> question);

        clock.set(Instant.parse("2024-10-01T09:00:00Z"));
        moved(child, here, "2024-04-01");
        moved(other, there, "2024-04-01");
        corrected(child, here);
        TRACKER.child(here, "2024-05-01");
        TRACKER.location("REGULAR", "2024-05-01");
        described(here);
        TRACKER.nobodyWaits();

        clock.set(Instant.parse("2024-10-01T10:30:00Z"));
        Map<String, JsonNode> again = answers(questions, question -> again(question, first.get(question), true));
        for (String question : questions)
            assertThat(again.get(question)).as(question).isEqualTo(first.get(question));
        Map<String, JsonNode> byMomentAlone =
                answers(questions, question -> again(question, first.get(question), false));
        assertThat(questions.stream().filter(question -> differs(byMomentAlone, first, question)))
                .as("what was recorded in between is seen in")
                .containsAll(questions.stream()
                        .filter(question -> !question.contains("/findings")
                                && !question.equals("/locations/" + here + "/corrections?"))
                        .toList());
    }

    @Test
    void what_is_still_being_recorded_is_beyond_the_position_of_an_answer() throws Exception {
        TRACKER.location("REGULAR", "2024-01-01");
        long before = position();
        try (Connection writer = TRACKER.bean(DataSource.class).getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("""
                    insert into event (stream, sequence, type, revision, recorded_at, payload, origin)
                    values (gen_random_uuid(), 0, 'HouseholdLeft', '1', now(), '{}', 1)
                    """);
            TRACKER.location("REGULAR", "2024-01-01");
            assertThat(position()).isEqualTo(before);
            writer.rollback();
        }
        assertThat(position()).isEqualTo(before + 2);
    }

    @Test
    void a_position_that_the_store_has_not_reached_is_refused() {
        Reply reply = TRACKER.get("/population?on=2024-09-01&position=1000000");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().at("/errors/0/code").asString()).isEqualTo("TOO_BIG");
        assertThat(reply.body().at("/errors/0/parameter").asString()).isEqualTo("position");
        assertThat(TRACKER.get("/population?position=last").text("/errors/0/code"))
                .isEqualTo("NOT_A_NUMBER");
    }

    private static long position() {
        return TRACKER.get("/population?on=2024-09-01").body().get("position").longValue();
    }

    private static Map<String, JsonNode> answers(List<String> questions, Function<String, String> asked) {
        return questions.stream().collect(Collectors.toMap(question -> question, question -> {
            Reply reply = TRACKER.get(asked.apply(question));
            assertThat(reply.status()).as(question + reply.body()).isEqualTo(200);
            return reply.body();
        }));
    }

    private static String again(String question, JsonNode answer, boolean atItsPosition) {
        return question + "&knownAt=" + answer.get("knownAt").asString()
                + (atItsPosition ? "&position=" + answer.get("position").longValue() : "");
    }

    private static boolean differs(Map<String, JsonNode> answers, Map<String, JsonNode> first, String question) {
        return !without(answers.get(question)).equals(without(first.get(question)));
    }

    private static String without(JsonNode answer) {
        return answer.toString().replaceAll("\"position\":\\d+", "");
    }

    private static void moved(String child, String to, String on) {
        assertThat(TRACKER.post("/children/" + child + "/relocations", RunningTracker.relocation(to, on))
                        .status())
                .isEqualTo(201);
    }

    private static void everyMoveAlerts() {
        Reply reply = TRACKER.post("/alert-rules", """
                {"name": "Every child that moves", "kind": "COUNT_REACHED", "policy": "every-relocation", "threshold": 1,
                 "severity": "NOTICE", "receivers": [], "enabled": true}
                """);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    }

    private static void corrected(String child, String location) {
        String stay = TRACKER.get("/children/" + child + "/timeline").text("/items/0/id");
        Reply reply = TRACKER.send("PUT", "/children/" + child + "/stays/" + stay, """
                {"locationId": "%s", "arrivedOn": "2024-02-02", "why": "A day later."}
                """.formatted(location));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    }

    private static void described(String location) {
        Reply reply = TRACKER.post("/locations/" + location + "/descriptions", """
                {"from": "2024-01-01", "municipality": "Assen", "name": "Locatie"}
                """);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    }
}
