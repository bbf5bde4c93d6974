package nl.relocationtracker.api.pages.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.replay.EightMoves;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.projections.database.Patience;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ReplayPagesTest {

    @AutoClose
    private static final RunningTracker TRACKER = RunningTracker.fresh();

    private static final Pattern DOCUMENT = Pattern.compile("<code translate=\"no\">(\\{.*?})</code>", Pattern.DOTALL);

    private static Visitor researcher;

    @BeforeAll
    static void a_researcher_and_a_history() {
        EightMoves.in(TRACKER);
        researcher = Visitor.signedIn(TRACKER, "Rosa", Role.RESEARCHER);
    }

    /** The issue's own question: eight moves by 1 March, as known that day, if procedural moves don't count. */
    private static Map<String, Object> eightMoves() {
        Map<String, Object> asked = new HashMap<>();
        asked.put("when", "DAY");
        asked.put("asOf", "1-3-2024");
        asked.put("known", "DAY");
        asked.put("knownOn", "1-3-2024");
        asked.put("since", "NONE");
        asked.put("unaccompanied", "ANY");
        asked.put("policies", List.of("every-relocation"));
        asked.put("ownName", "Zonder procedure");
        asked.put("ownCounts", "RELOCATIONS");
        asked.put("ownThreshold", "8");
        asked.put("ownReasonsNot", List.of("PROCEDURE"));
        asked.put("measures", List.of("DISTRIBUTION", "FLAGGED", "COMPARISON"));
        return asked;
    }

    private static Visitor step(Visitor visitor, String step, Map<String, Object> asked) {
        Map<String, Object> sent = new HashMap<>(asked);
        sent.put("step", step);
        return visitor.open("/replays/new").send("/replays/new", sent);
    }

    private static String answered(Visitor visitor) {
        String path = ended(visitor);
        assertThat(visitor.page()).doesNotContain("id=\"progress\"");
        return path;
    }

    private static String ended(Visitor visitor) {
        String path = visitor.path();
        assertThat(path).startsWith("/replays/");
        Patience.until(() -> !visitor.open(path).page().contains("hx-trigger=\"every 2s\""));
        return path;
    }

    private static String document(Visitor visitor) {
        Matcher document = DOCUMENT.matcher(visitor.page());
        assertThat(document.find()).isTrue();
        return document.group(1).replace("&quot;", "\"");
    }

    private static String file(Visitor visitor, String path) {
        return visitor.open(path).page();
    }

    @Test
    void a_question_is_built_read_in_words_asked_and_read_and_asked_again_with_the_same_bytes() {
        step(researcher, "look", eightMoves());
        assertThat(researcher.page())
                .contains("zoals bekend eind van 1 maart 2024")
                .contains("zonder-procedure: Telt verhuizingen; behalve om: stap in de procedure; niet binnen één"
                        + " terrein. Vanaf 8 staat het kind boven de grens.")
                .contains("Op 1 maart 2024 gaat dit over 160 kinderen.")
                .contains("value=\"Zonder procedure\"");

        step(researcher, "ask", eightMoves());
        String path = answered(researcher);
        assertThat(researcher.page())
                .contains("afgerond op 5")
                .contains("Hoeveel kinderen hoe vaak verhuisden, 1 maart 2024")
                .contains("Plaats in de gebeurtenissen");
        assertThat(file(researcher, path + "/tables/flagged"))
                .startsWith("asOf,policy,part,number")
                .contains("2024-03-01,every-relocation/1,", "2024-03-01,zonder-procedure/1,");
        assertThat(researcher.open(path + "/tables/nothing").status()).isEqualTo(404);
        String bundle = file(researcher, path + "/bundle");
        assertThat(bundle).startsWith("PK");

        researcher.open(path).send(path + "/again", Map.of());
        String again = answered(researcher);
        assertThat(again).isNotEqualTo(path);
        assertThat(file(researcher, again + "/bundle")).isEqualTo(bundle);

        String compared = researcher
                .open("/replays/compare?with=" + path.substring(9) + "&with=" + again.substring(9))
                .page();
        assertThat(compared).contains("Zij zijn gelijk").contains("Er is geen regel die verschilt.");

        researcher.open(path);
        String kept = document(researcher);
        researcher.open("/replays/document").send("/replays/document", Map.of("document", kept));
        assertThat(file(researcher, answered(researcher) + "/bundle")).isEqualTo(bundle);
    }

    @Test
    void an_earlier_question_is_asked_again_with_something_changed_and_as_known_then_or_now() {
        step(researcher, "ask", eightMoves());
        String path = answered(researcher);
        researcher.open("/replays/new?like=" + path.substring(9));
        assertThat(researcher.status()).isEqualTo(200);
        assertThat(researcher.page())
                .contains("value=\"zonder-procedure\"", "name=\"position\"", "Precies zoals bij het eerdere antwoord")
                .contains("zoals bekend wanneer de vraag beantwoord wordt")
                .contains("zonder-procedure: Telt verhuizingen; behalve om: stap in de procedure");
        assertThat(researcher.open("/replays/new?like=" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void a_selection_near_an_earlier_one_is_not_counted_nor_answered_and_says_why() {
        Visitor curious = Visitor.signedIn(TRACKER, "Cas", Role.RESEARCHER);
        step(curious, "ask", eightMoves());
        answered(curious);
        String other = TRACKER.location("REGULAR", "2024-01-01");
        TRACKER.child(other, "2024-01-05");
        Map<String, Object> near = eightMoves();
        near.put("known", "NOW");
        near.put("enteredFrom", "8-1-2024");
        step(curious, "look", near);
        assertThat(curious.page())
                .contains("telt die keuze als een eerdere vraag")
                .contains("dat hun aantal niet gezegd wordt", "kunnen een geweigerde vraag toelaten");
        step(curious, "ask", near);
        curious.open(ended(curious));
        assertThat(curious.page())
                .contains("Niet beantwoord", "dat het verschil naar kinderen zou wijzen", "twee beheerders samen")
                .doesNotContain("id=\"FLAGGED\"");
    }

    @Test
    void whoever_cares_for_the_children_reads_for_how_many_the_policies_differ_and_why() {
        Visitor supervisor = Visitor.signedIn(TRACKER, "Sam", Role.SUPERVISOR);
        step(supervisor, "ask", eightMoves());
        answered(supervisor);
        assertThat(supervisor.page())
                .contains("De cijfers zijn precies")
                .contains(
                        "zonder-procedure naast Elke verhuizing: bij zoveel kinderen verschil: 80. Alleen onder de eerste"
                                + " boven de grens: 0. Alleen onder de geldende: 20. Alleen een ander aantal: 60.")
                .contains("Om deze reden telt een verhuizing niet onder deze telregel.");
    }

    @Test
    void two_moments_of_knowledge_are_compared_and_the_later_events_told_by_kind() {
        step(researcher, "ask", eightMoves());
        String then = answered(researcher);
        Map<String, Object> now = eightMoves();
        now.put("known", "NOW");
        step(researcher, "ask", now);
        String later = answered(researcher);
        String compared = then + "/compared?with=" + later.substring(9);
        assertThat(researcher.open(compared).page())
                .contains("Vraag welke gebeurtenissen het verschil maakten")
                .contains("Op ")
                .contains("Waar zij verschillen");
        assertThat(researcher.open(compared + "&file=csv").page())
                .startsWith("compared_measure,compared_day,compared_policy,compared_part,compared_one,compared_other")
                .contains("2 keer");
        researcher.open(compared).send(compared, Map.of());
        String why = answered(researcher);
        assertThat(researcher.page())
                .contains("Zoals bekend: eind van 1 maart 2024")
                .contains("Kinderen bij wie een cijfer veranderde")
                .contains("door: overplaatsing");
        assertThat(researcher.open(then + "/compared?with=" + why.substring(9)).page())
                .contains("door: overplaatsing: 15", "door: uit de opvang vertrokken: 10");
    }

    @Test
    void answers_about_two_days_stand_line_beside_line_and_the_page_says_which_day_is_where() {
        step(researcher, "ask", eightMoves());
        String march = answered(researcher);
        Map<String, Object> asked = eightMoves();
        asked.put("asOf", "1-9-2024");
        step(researcher, "ask", asked);
        String compared = march + "/compared?with=" + answered(researcher).substring(9);
        assertThat(researcher.open(compared).page())
                .contains("Elke regel van het ene antwoord, op 1 maart 2024, staat naast dezelfde regel van het andere,"
                        + " op 1 september 2024.");
        assertThat(researcher.open(compared + "&file=csv").page())
                .startsWith("compared_measure,compared_day_one,compared_day_other,compared_policy");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_at_its_field_and_what_was_typed_stays() {
        Map<String, Object> wrong = eightMoves();
        wrong.put("asOf", "31-2-2024");
        wrong.put("knownOn", "gisteren");
        wrong.put("since", "DAY");
        wrong.put("sinceOn", "1-1-2030");
        wrong.put("fromAge", "twaalf");
        wrong.put("toAge", "20");
        wrong.put("enteredFrom", "1-3-2024");
        wrong.put("enteredTo", "1-2-2024");
        wrong.put("leastStays", "0");
        wrong.put("municipality", "Gronigen");
        wrong.put("ownName", "forced");
        wrong.put("ownThreshold", "0");
        wrong.put("ownKinds", List.of("AZC"));
        wrong.put("measures", List.of());
        step(researcher, "ask", wrong);
        assertThat(researcher.status()).isEqualTo(400);
        String page = researcher.page();
        for (String field : List.of(
                "asOf",
                "knownOn",
                "sinceOn",
                "municipality",
                "fromAge",
                "toAge",
                "enteredTo",
                "leastStays",
                "ownName",
                "ownThreshold",
                "ownKinds",
                "measures"))
            assertThat(page).as(field).contains("href=\"#" + field + "\"", "id=\"" + field + "-wrong\"");
        assertThat(page)
                .contains("value=\"31-2-2024\"", "value=\"twaalf\"", "value=\"Gronigen\"", "value=\"forced\"")
                .contains("Zo heet een ingebouwde telregel.");
    }

    @Test
    void a_policy_that_is_written_is_put_with_the_others_and_another_begun() {
        step(researcher, "add", eightMoves());
        assertThat(researcher.status()).isEqualTo(200);
        Matcher written = Pattern.compile("name=\"written\" value=\"([^\"]+)\"").matcher(researcher.page());
        assertThat(written.find()).isTrue();
        assertThat(researcher.page()).doesNotContain("value=\"Zonder procedure\"");
        Map<String, Object> second = eightMoves();
        second.put("written", List.of(written.group(1).replace("&quot;", "\"")));
        second.put("ownName", "In een jaar");
        second.put("ownReasonsNot", List.of());
        second.put("ownWindowDays", "365");
        step(researcher, "look", second);
        assertThat(researcher.page())
                .contains("zonder-procedure: Telt verhuizingen; behalve om: stap in de procedure")
                .contains("in-een-jaar: Telt verhuizingen; in de 365 dagen tot en met de dag");
        second.put("written", List.of("no document"));
        step(researcher, "look", second);
        assertThat(researcher.page()).contains("id=\"written-wrong\"");
    }

    @Test
    void a_series_is_asked_month_by_month_and_drawn() {
        Map<String, Object> series = eightMoves();
        series.put("when", "SERIES");
        series.put("from", "1-2-2024");
        series.put("to", "1-6-2024");
        series.put("known", "NOW");
        step(researcher, "ask", series);
        String path = answered(researcher);
        assertThat(researcher.page())
                .contains("elke eerste van de maand van 1 februari 2024 tot en met 1 juni 2024 (5)")
                .contains("Boven de grens: Boven de grens, van dag tot dag", "<polyline")
                .contains("Boven de grens</span>");
        assertThat(researcher.open(path + "?day=2024-03-01").page())
                .contains("Hoeveel kinderen hoe vaak verhuisden, 1 maart 2024");
    }

    @Test
    void every_line_of_every_measure_has_words_and_every_measure_its_definition() {
        Map<String, Object> all = eightMoves();
        all.put("policies", List.of("every-relocation", "forced", "three-placements-in-a-year", "placement-stability"));
        all.put("known", "NOW");
        all.put("since", "DAY");
        all.put("sinceOn", "20-2-2024");
        List<String> measures = List.of(Measure.values()).stream()
                .filter(measure -> measure != Measure.CHANGES)
                .map(Measure::name)
                .toList();
        all.put("measures", measures);
        Visitor supervisor = Visitor.signedIn(TRACKER, "Sara", Role.SUPERVISOR);
        for (String language : List.of("nl", "en")) {
            supervisor.open("/replays/new?lang=" + language);
            step(supervisor, "ask", all);
            answered(supervisor);
            String visible =
                    supervisor.page().replaceAll("(?s)<pre.*?</pre>", "").replaceAll("(?s)<[^>]*>", " ");
            assertThat(visible)
                    .doesNotContainPattern("\\b[A-Z]{3,}[A-Z0-9]*[_.][A-Z0-9_.]+|\\?\\?|[a-z]+\\.[a-z-]+\\.[a-z]+_");
            for (String measure : measures) assertThat(supervisor.page()).contains("id=\"" + measure + "\"");
        }
    }

    @Test
    void what_waits_is_stopped_and_what_ended_deleted_and_the_list_says_so() {
        step(researcher, "ask", eightMoves());
        String path = answered(researcher);
        assertThat(researcher.open("/replays").page())
                .contains(path, "1 maart 2024; zoals bekend eind van 1 maart 2024; alle kinderen", "zonder-procedure")
                .contains("form=\"compare\"");
        assertThat(researcher.open("/replays?file=csv").page())
                .startsWith("replay_asked,replay_what,replay_day,replay_state,replay_ended")
                .contains("ANSWERED");
        assertThat(researcher.open("/replays?replay-state=FAILED").page()).doesNotContain(path);
        researcher.open(path + "/deletion").send(path + "/deletion", Map.of());
        assertThat(researcher.path()).isEqualTo("/replays");
        assertThat(researcher.page()).doesNotContain(path).contains("zijn verwijderd");
        assertThat(researcher.open(path).status()).isEqualTo(404);
        assertThat(researcher.open("/replays/compare").page()).contains("Vink precies twee vragen aan");
    }

    @Test
    void a_question_that_is_being_answered_is_stopped_on_its_page() throws Exception {
        Visitor hasty = Visitor.signedIn(TRACKER, "Hans", Role.RESEARCHER);
        String path;
        try (Connection held = TRACKER.bean(DataSource.class).getConnection()) {
            // Whoever begins to answer notes the selection first, and waits for this.
            held.setAutoCommit(false);
            held.createStatement().execute("lock table asked_selection in access exclusive mode");
            step(hasty, "ask", eightMoves());
            path = hasty.path();
            Patience.until(() -> hasty.open(path).page().contains("Wordt uitgerekend"));
            assertThat(hasty.send(path + "/cancellation", Map.of()).page())
                    .contains("De vraag wordt gestopt.", "Wordt uitgerekend");
            held.rollback();
        }
        hasty.open(ended(hasty));
        assertThat(hasty.page())
                .contains("Gestopt", "De vraag is gestopt voordat zij beantwoord was")
                .doesNotContain("id=\"FLAGGED\"");
        // What was told nobody is held against nobody.
        assertThat(TRACKER.bean(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from asked_selection where replay_id = ?::uuid",
                                Long.class,
                                path.substring("/replays/".length())))
                .isZero();
    }

    @Test
    void a_project_and_its_columns_are_chosen_by_those_who_are_in_it() {
        String name = "Petra " + UUID.randomUUID();
        Visitor petra = Visitor.signedIn(TRACKER, name, Role.RESEARCHER);
        assertThat(petra.open("/replays/new").page()).doesNotContain("afzonderlijke kinderen");
        UUID account = TRACKER.bean(AccountKeeping.class).all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        String project = TRACKER.post("/projects", """
                {"name": "Scholen en verhuizingen", "purpose": "p", "ground": "g", "columns": ["MOVES", "KIND"],
                 "researchers": ["%s"], "endsOn": "2099-01-01"}
                """.formatted(account)).text("/id");
        assertThat(petra.open("/replays/new").page())
                .contains("Ja, binnen Scholen en verhuizingen", "Nee, alleen cijfers", "Aantal verhuizingen")
                .doesNotContain(">Leeftijd<");
        assertThat(researcher.open("/replays/new").page()).doesNotContain("Scholen en verhuizingen");
        Map<String, Object> within = eightMoves();
        within.put("projectId", project);
        within.put("columns", List.of("MOVES"));
        step(petra, "ask", within);
        String path = answered(petra);
        assertThat(document(petra)).contains("\"projectId\":\"" + project + "\"", "\"columns\":[\"MOVES\"]");
        assertThat(file(petra, path + "/bundle")).contains("rows/children.csv");
        Visitor operator = Visitor.signedIn(TRACKER, "Olga of " + UUID.randomUUID(), Role.OPERATOR);
        assertThat(operator.open(path).status()).isEqualTo(404);
        assertThat(operator.page()).contains("U zit niet in dit project", project);
        for (String taken : List.of("/bundle", "/tables/flagged"))
            assertThat(operator.open(path + taken).status()).as(taken).isEqualTo(404);
        assertThat(petra.open("/replays/new?like=" + path.substring("/replays/".length()))
                        .page())
                .containsPattern("value=\"" + project + "\"[^>]*checked");
        within.put("columns", List.of("AGE"));
        step(petra, "ask", within);
        assertThat(petra.status()).isEqualTo(400);
        within.put("projectId", "NONE");
        step(petra, "ask", within);
        assertThat(file(petra, answered(petra) + "/bundle")).doesNotContain("rows/children.csv");
    }

    @Test
    void nobody_else_sees_a_question_but_an_operator() {
        step(researcher, "ask", eightMoves());
        String path = answered(researcher);
        Visitor other = Visitor.signedIn(TRACKER, "Olga", Role.RESEARCHER);
        for (String page :
                List.of(path, path + "/bundle", path + "/question", path + "/deletion", path + "/tables/flagged"))
            assertThat(other.open(page).status()).as(page).isEqualTo(404);
        assertThat(other.open("/replays").page()).contains("Er is nog niets gevraagd");
        Visitor operator = Visitor.signedIn(TRACKER, "Otto", Role.OPERATOR);
        assertThat(operator.open("/replays").page()).contains(path, "Rosa");
        assertThat(operator.open(path).page()).contains("De cijfers zijn precies");
    }

    @Test
    void a_pasted_question_says_everything_that_is_wrong_with_it() {
        researcher
                .open("/replays/document")
                .send("/replays/document", Map.of("document", "{\"asOf\": \"soon\", \"measures\": [\"JOY\"]}"));
        assertThat(researcher.status()).isEqualTo(400);
        assertThat(researcher.page()).contains("#/asOf", "#/measures/0", "href=\"#document\"");
    }

    @Test
    void a_moment_before_anything_was_recorded_is_told() {
        Map<String, Object> early = eightMoves();
        early.put("knownOn", "1-1-2024");
        step(researcher, "look", early);
        assertThat(researcher.page()).contains("Op dat moment was er nog niets vastgelegd");
    }
}
