package nl.relocationtracker.api.projects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.AccountKeeping.Opened;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.Test;

class ProjectsTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();
    private static final String LONG_AGO = "2020-01-01";

    private final String nextYear = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();

    private record Researcher(UUID id, String authorization) {

        private Reply ask(String project, String columns) {
            return TRACKER.post("/replays", """
                    {"asOf": "2024-09-01", "measures": ["FLAGGED"], "projectId": "%s", "columns": %s}
                    """.formatted(project, columns), "Authorization", authorization);
        }

        private Reply get(String path) {
            return TRACKER.get(path, "Authorization", authorization);
        }
    }

    private static Researcher researcher() {
        String name = "onderzoeker " + UUID.randomUUID();
        Opened opened = TRACKER.bean(AccountKeeping.class).open(name, Set.of(Role.RESEARCHER), Set.of());
        String basic = Base64.getEncoder().encodeToString((name + ":" + opened.password()).getBytes(UTF_8));
        return new Researcher(opened.id(), "Basic " + basic);
    }

    private static String grant(UUID researcher, String columns, String endsOn) {
        return """
               {"name": "Moves and schools", "purpose": "How moves and schools hang together", "ground": "art. 9, 2 (j) GDPR",
                "columns": %s, "researchers": ["%s"], "endsOn": "%s", "why": "asked for by the university"}
               """.formatted(columns, researcher, endsOn);
    }

    private static void answered(Researcher researcher, String id) {
        Patience.until(
                () -> !researcher.get("/replays/" + id).body().get("outcome").isNull());
        assertThat(researcher.get("/replays/" + id).text("/outcome")).isEqualTo("ANSWERED");
    }

    @Test
    void it_is_granted_seen_by_who_is_in_it_changed_and_ended_with_everything_kept_but_its_secret() {
        Researcher anna = researcher();
        Reply granted = TRACKER.post("/projects", grant(anna.id(), "[\"MOVES\", \"KIND\"]", nextYear));
        assertThat(granted.status()).as(granted.body().toString()).isEqualTo(201);
        String path = "/projects/" + granted.text("/id");
        assertThat(anna.get(path).text("/project/columns/0")).isEqualTo("MOVES");
        assertThat(anna.get("/projects").body().get("items")).hasSize(1);
        assertThat(researcher().get(path).status()).isEqualTo(404);
        assertThat(researcher().get("/projects").body().get("items")).isEmpty();
        assertThat(TRACKER.get("/projects").body().toString()).contains(granted.text("/id"));

        String more = grant(anna.id(), "[\"MOVES\"]", LONG_AGO);
        assertThat(TRACKER.send("PUT", path, more, "If-Match", "\"9\"").status())
                .isEqualTo(412);
        assertThat(TRACKER.send("PUT", path, more, "If-Match", "\"1\"").status())
                .isEqualTo(200);
        assertThat(TRACKER.get(path).body().at("/project/over").asBoolean()).isTrue();
        assertThat(TRACKER.post(path + "/endings", "{}").status()).isEqualTo(400);
        assertThat(TRACKER.post(path + "/endings", "{\"why\": \"the research is done\"}")
                        .status())
                .isEqualTo(201);
        Reply over = TRACKER.get(path);
        assertThat(over.text("/history/0/why")).isEqualTo("the research is done");
        assertThat(over.text("/history/2/why")).isEqualTo("asked for by the university");
        assertThat(over.body().at("/project/ended").asBoolean()).isTrue();
        assertThat(over.body().toString()).doesNotContain("secret", "wrapped");
        assertThat(TRACKER.send("PUT", path, grant(anna.id(), "[\"MOVES\"]", nextYear))
                        .text("/type"))
                .isEqualTo("/problems/project-ended-for-good");
    }

    @Test
    void a_new_one_is_not_over_already() {
        Reply past = TRACKER.post("/projects", grant(researcher().id(), "[\"MOVES\"]", LONG_AGO));
        assertThat(past.status()).isEqualTo(409);
        assertThat(past.text("/type")).isEqualTo("/problems/project-ends-before-today");
    }

    @Test
    void only_researchers_can_be_in_it_and_everything_wrong_is_told_at_once() {
        UUID nobody = UUID.randomUUID();
        assertThat(TRACKER.post("/projects", grant(nobody, "[\"MOVES\"]", nextYear))
                        .text("/type"))
                .isEqualTo("/problems/researcher-unknown");
        Reply wrong = TRACKER.post("/projects", """
                {"name": " ", "purpose": "x", "ground": "y", "columns": ["NAME"], "researchers": [], "endsOn": "soon"}
                """);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("#/name", "#/columns/0", "#/researchers", "#/endsOn");
    }

    @Test
    void within_it_only_its_researchers_ask_for_what_is_granted_until_it_ends() {
        Researcher anna = researcher();
        String project = TRACKER.post("/projects", grant(anna.id(), "[\"MOVES\", \"KIND\"]", nextYear))
                .text("/id");
        assertThat(researcher().ask(project, "null").text("/type")).isEqualTo("/problems/project-of-others");
        assertThat(anna.ask(UUID.randomUUID().toString(), "null").status()).isEqualTo(404);
        assertThat(anna.ask(project, "[\"KIND\", \"AGE\", \"LEFT\"]").body().get("errors"))
                .hasSize(2);
        TRACKER.child(TRACKER.location("EMERGENCY", "2024-01-01"), "2024-02-01");
        String id = anna.ask(project, "null").text("/id");
        answered(anna, id);
        assertThat(anna.get("/replays/" + id).body().at("/question/columns").toString())
                .isEqualTo("[\"MOVES\",\"KIND\"]");
        Reply bundle = anna.get("/replays/" + id + "/bundle");
        assertThat(bundle.header("Content-Type")).isEqualTo("application/zip");
        assertThat(new String(bundle.response().body(), UTF_8))
                .contains("rows/children.csv", "rows-parquet/stays.parquet");
        assertThat(anna.get("/replays/" + id + "/bundle").response().body())
                .isEqualTo(bundle.response().body());
        Reply children = anna.get("/replays/" + id + "/children?limit=1");
        assertThat(children.body().get("total").asLong()).isPositive();
        assertThat(children.text("/items/0/pseudonym")).matches("[0-9a-f]{32}");
        assertThat(children.body().at("/items/0/told/cut").isBoolean()).isTrue();

        TRACKER.send("PUT", "/projects/" + project, grant(anna.id(), "[\"MOVES\"]", LONG_AGO));
        for (String what : new String[] {"/result", "/bundle", "/children", "/comparisons?with=" + id}) {
            Reply refused = anna.get("/replays/" + id + what);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/type")).isEqualTo("/problems/project-ended");
        }
        assertThat(anna.ask(project, "null").text("/type")).isEqualTo("/problems/project-ended");

        Researcher ben = researcher();
        TRACKER.send("PUT", "/projects/" + project, grant(ben.id(), "[\"MOVES\"]", nextYear));
        assertThat(anna.get("/replays/" + id + "/bundle").text("/type")).isEqualTo("/problems/project-of-others");
    }
}
