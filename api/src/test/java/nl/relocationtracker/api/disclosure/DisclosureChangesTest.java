package nl.relocationtracker.api.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What others may know, by the API: one operator makes it less, two make it more. */
class DisclosureChangesTest {

    private static final String PATH = "/disclosure-changes";
    private static final RunningTracker TRACKER = RunningTracker.shared();

    private static String somebody(Role role) {
        String name = "somebody " + UUID.randomUUID();
        String password = TRACKER.bean(AccountKeeping.class)
                .open(name, Set.of(role), Set.of())
                .password();
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    private static String rules(int least, String why) {
        return "{\"least\": %d, \"mostPercent\": 90, \"rounding\": 5, \"why\": %s}".formatted(least, why);
    }

    @AfterEach
    void backToTheRulesOfTheProgram() {
        TRACKER.post(PATH, rules(10, "\"the test is over\""));
    }

    @Test
    void a_looser_rule_is_proposed_with_a_reason_confirmed_by_another_shown_and_in_the_answers_that_follow() {
        String other = somebody(Role.OPERATOR);
        assertThat(TRACKER.post(PATH, rules(6, "\" \"")).status()).isEqualTo(400);
        assertThat(TRACKER.post(PATH, rules(1, "\"much looser\"")).status()).isEqualTo(400);
        Reply proposed = TRACKER.post(PATH, rules(6, "\"small towns\""));
        assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(201);
        String one = PATH + "/" + proposed.text("/id");
        assertThat(TRACKER.post(one + "/confirmations", null).text("/type"))
                .isEqualTo("/problems/second-person-needed");
        assertThat(TRACKER.get(PATH).body().at("/inForce/least").asInt()).isEqualTo(10);
        assertThat(TRACKER.post(one + "/confirmations", null, "Authorization", other)
                        .status())
                .isEqualTo(201);
        Reply now = TRACKER.get(PATH);
        assertThat(now.body().at("/inForce/least").asInt()).isEqualTo(6);
        assertThat(now.text("/items/0/why")).isEqualTo("small towns");
        assertThat(now.text("/items/0/decidedBy")).isNotEqualTo(now.text("/items/0/proposedBy"));

        assertThat(leastOfAnAnswer(somebody(Role.RESEARCHER))).isEqualTo(6);
        TRACKER.post(PATH, rules(10, "\"it was wrong\""));
        assertThat(TRACKER.get(PATH).body().at("/inForce/least").asInt()).isEqualTo(10);
        assertThat(leastOfAnAnswer(somebody(Role.RESEARCHER))).isEqualTo(10);
        assertThat(TRACKER.get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private static int leastOfAnAnswer(String researcher) {
        String path = "/replays/"
                + TRACKER.post(
                                "/replays",
                                "{\"asOf\": \"2024-09-01\", \"measures\": [\"CHILDREN\"]}",
                                "Authorization",
                                researcher)
                        .text("/id");
        Patience.until(() -> !TRACKER.get(path, "Authorization", researcher)
                .body()
                .get("outcome")
                .isNull());
        String bundle = new String(
                TRACKER.get(path + "/result", "Authorization", researcher)
                        .response()
                        .body(),
                UTF_8);
        return Integer.parseInt(bundle.replaceAll("(?s).*\"least\":(\\d+).*", "$1"));
    }

    @Test
    void a_project_is_not_widened_by_one_and_what_is_unknown_is_told() {
        String researcher = TRACKER.bean(AccountKeeping.class)
                .open("onderzoeker " + UUID.randomUUID(), Set.of(Role.RESEARCHER), Set.of())
                .id()
                .toString();
        String grant = """
                {"name": "Moves", "purpose": "p", "ground": "g", "columns": [%s], "researchers": ["%s"], "endsOn": "2099-01-01"}
                """;
        String id = TRACKER.post("/projects", grant.formatted("\"MOVES\"", researcher))
                .text("/id");
        Reply alone = TRACKER.send("PUT", "/projects/" + id, grant.formatted("\"MOVES\", \"AGE\"", researcher));
        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.text("/type")).isEqualTo("/problems/project-columns-take-two");
        String body = "{\"projectId\": \"%s\", \"columns\": [\"AGE\"], \"why\": \"ages are needed\"}";
        Reply proposed = TRACKER.post(PATH + "/project-columns", body.formatted(id));
        assertThat(proposed.status()).isEqualTo(201);
        TRACKER.post(
                PATH + "/" + proposed.text("/id") + "/confirmations", null, "Authorization", somebody(Role.OPERATOR));
        assertThat(TRACKER.get("/projects/" + id).body().at("/project/columns").toString())
                .isEqualTo("[\"MOVES\",\"AGE\"]");
        assertThat(TRACKER.post(PATH + "/project-columns", body.formatted(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(TRACKER.post(
                                PATH + "/near-selections",
                                "{\"replayId\": \"%s\", \"why\": \"w\"}".formatted(UUID.randomUUID()))
                        .text("/type"))
                .isEqualTo("/problems/not-refused-as-near");
    }
}
