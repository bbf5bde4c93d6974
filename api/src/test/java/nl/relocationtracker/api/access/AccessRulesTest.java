package nl.relocationtracker.api.access;

import static nl.relocationtracker.api.access.Role.CASEWORKER;
import static nl.relocationtracker.api.access.Role.OPERATOR;
import static nl.relocationtracker.api.access.Role.RESEARCHER;
import static nl.relocationtracker.api.access.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each role may do, written down a second time; over HTTP, so that no other setting can let somebody past. */
class AccessRulesTest {

    private static final Program PROGRAM = Program.whole();
    private static final Map<Role, String> ACCOUNTS = new EnumMap<>(Role.class);
    private static final String ID = "/0190b7a4-7c1e-7000-8000-000000000001";

    @BeforeAll
    static void makeAnAccountPerRole() {
        for (Role role : Role.values()) ACCOUNTS.put(role, PROGRAM.account("only " + role, "a good password", role));
    }

    static Stream<Arguments> routes() {
        return Stream.of(
                route("GET", "/api/v1/locations", CASEWORKER, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/api/v1/locations" + ID, CASEWORKER, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/api/v1/locations" + ID + "/residents", CASEWORKER, SUPERVISOR, OPERATOR),
                route("POST", "/api/v1/locations", CASEWORKER, OPERATOR),
                route("POST", "/api/v1/locations" + ID + "/closures", CASEWORKER, OPERATOR),
                route("PUT", "/api/v1/locations" + ID + "/announced-closure", CASEWORKER, OPERATOR),
                route("DELETE", "/api/v1/locations" + ID + "/announced-closure", CASEWORKER, OPERATOR),
                route("GET", "/api/v1/location-churn", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/population", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/policies", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/children", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/children" + ID + "/timeline", CASEWORKER, SUPERVISOR, OPERATOR),
                route("POST", "/api/v1/children", CASEWORKER, OPERATOR),
                route("POST", "/api/v1/children" + ID + "/relocations", CASEWORKER, OPERATOR),
                route("POST", "/api/v1/children" + ID + "/departures", CASEWORKER, OPERATOR),
                route("POST", "/api/v1/children" + ID + "/placements", CASEWORKER, OPERATOR),
                route("PUT", "/api/v1/children" + ID + "/stays" + ID, CASEWORKER, OPERATOR),
                route("POST", "/api/v1/children/_search", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/children" + ID + "/personal-details", CASEWORKER, SUPERVISOR, OPERATOR),
                route("POST", "/api/v1/children" + ID + "/personal-details", CASEWORKER, OPERATOR),
                route("GET", "/api/v1/children" + ID + "/holds", CASEWORKER, SUPERVISOR, OPERATOR),
                route("POST", "/api/v1/children" + ID + "/holds", SUPERVISOR, OPERATOR),
                route("POST", "/api/v1/children" + ID + "/holds" + ID + "/liftings", SUPERVISOR, OPERATOR),
                route("POST", "/api/v1/children" + ID + "/erasures", SUPERVISOR, OPERATOR),
                route("POST", "/api/v1/relocations", CASEWORKER, OPERATOR),
                route("GET", "/api/v1/findings", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/alerts", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/alerts" + ID, CASEWORKER, SUPERVISOR, OPERATOR),
                route("POST", "/api/v1/alerts" + ID + "/acknowledgements", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/alert-figures", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/api/v1/alert-rules", SUPERVISOR, OPERATOR),
                route("POST", "/api/v1/alert-rules", OPERATOR),
                route("PUT", "/api/v1/alert-rules" + ID, OPERATOR),
                route("DELETE", "/api/v1/alert-rules" + ID, OPERATOR),
                route("POST", "/api/v1/alert-rules/_trial", SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/locations" + ID + "/closure-preview", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/webhooks", OPERATOR),
                route("POST", "/api/v1/webhooks", OPERATOR),
                route("PUT", "/api/v1/webhooks" + ID, OPERATOR),
                route("POST", "/api/v1/webhooks" + ID + "/secrets", OPERATOR),
                route("GET", "/api/v1/mail-receivers", CASEWORKER, SUPERVISOR, OPERATOR),
                route("POST", "/api/v1/mail-receivers", CASEWORKER, SUPERVISOR, OPERATOR),
                route("DELETE", "/api/v1/mail-receivers" + ID, CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/api/v1/sendings", OPERATOR),
                route("POST", "/api/v1/sendings" + ID + "/retries", OPERATOR),
                route("POST", "/api/v1/imports", OPERATOR),
                route("GET", "/api/v1/imports" + ID + "/report", OPERATOR),
                route("GET", "/api/v1/rebuilds", OPERATOR),
                route("POST", "/api/v1/rebuilds", OPERATOR),
                route("POST", "/api/v1/rebuilds" + ID + "/acceptances", OPERATOR),
                route("DELETE", "/api/v1/rebuilds" + ID, OPERATOR),
                route("GET", "/api/v1/replays", SUPERVISOR, RESEARCHER, OPERATOR),
                route("POST", "/api/v1/replays", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/api/v1/replays" + ID + "/result", SUPERVISOR, RESEARCHER, OPERATOR),
                route("DELETE", "/api/v1/replays" + ID, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/api/v1/projects", RESEARCHER, OPERATOR),
                route("GET", "/api/v1/projects" + ID, RESEARCHER, OPERATOR),
                route("POST", "/api/v1/projects", OPERATOR),
                route("PUT", "/api/v1/projects" + ID, OPERATOR),
                route("POST", "/api/v1/projects" + ID + "/endings", OPERATOR),
                route("GET", "/api/v1/disclosure-changes", OPERATOR),
                route("POST", "/api/v1/disclosure-changes", OPERATOR),
                route("POST", "/api/v1/disclosure-changes/near-selections", OPERATOR),
                route("POST", "/api/v1/disclosure-changes/project-columns", OPERATOR),
                route("POST", "/api/v1/disclosure-changes" + ID + "/confirmations", OPERATOR),
                route("POST", "/api/v1/disclosure-changes" + ID + "/rejections", OPERATOR),
                route("GET", "/disclosure", OPERATOR),
                route("GET", "/disclosure/near-selections" + ID, OPERATOR),
                route("GET", "/disclosure/project-columns" + ID, OPERATOR),
                route("GET", "/actuator", OPERATOR),
                route("GET", "/actuator/prometheus", OPERATOR),
                route("GET", "/", CASEWORKER, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/reports/quarterly", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/reports/quarterly/2024-1", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/reports/quarterly/2024-1.pdf", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/replays", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/replays/new", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/replays/document", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/replays/compare", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/replays" + ID, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/replays" + ID + "/bundle", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/replays" + ID + "/question", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/replays" + ID + "/tables/flagged", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/replays" + ID + "/deletion", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/children", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/children" + ID, CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/children" + ID + "/relocation", CASEWORKER, OPERATOR),
                route("GET", "/places", CASEWORKER, OPERATOR),
                route("GET", "/findings", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/findings" + ID + "/acceptance", CASEWORKER, OPERATOR),
                route("GET", "/alerts", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/alerts/tally", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/alerts" + ID, CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/alerts" + ID + "/acknowledgement", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/alerts/figures", SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/alert-rules", SUPERVISOR, OPERATOR),
                route("GET", "/alert-rules" + ID + "/trial", SUPERVISOR, OPERATOR),
                route("GET", "/alert-rules/new", OPERATOR),
                route("GET", "/alert-rules" + ID + "/change", OPERATOR),
                route("GET", "/projects", OPERATOR),
                route("GET", "/projects/new", OPERATOR),
                route("GET", "/projects" + ID + "/end", OPERATOR),
                route("GET", "/alert-rules" + ID + "/end", OPERATOR),
                route("GET", "/receivers", OPERATOR),
                route("GET", "/receivers" + ID, OPERATOR),
                route("GET", "/receivers/sendings", OPERATOR),
                route("GET", "/account/mail", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/home", CASEWORKER, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/my-children", CASEWORKER),
                route("GET", "/my-children/arrivals", CASEWORKER),
                route("GET", "/children/new", CASEWORKER, OPERATOR),
                route("GET", "/locations", CASEWORKER, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/locations" + ID, CASEWORKER, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/locations" + ID + "/closure-preview", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/locations" + ID + "/displaced", CASEWORKER, SUPERVISOR, OPERATOR),
                route("GET", "/locations" + ID + "/destinations", CASEWORKER, OPERATOR),
                route("GET", "/locations" + ID + "/periods" + ID + "/correction", CASEWORKER, OPERATOR),
                route("GET", "/locations/new", CASEWORKER, OPERATOR),
                route("GET", "/account", CASEWORKER, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/imports", OPERATOR),
                route("GET", "/imports/new", OPERATOR),
                route("GET", "/imports" + ID, OPERATOR),
                route("GET", "/rebuilds", OPERATOR),
                route("GET", "/rebuilds" + ID, OPERATOR),
                route("GET", "/status", OPERATOR),
                route("GET", "/openings", CASEWORKER, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/relocation-counts", CASEWORKER, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/policies", CASEWORKER, SUPERVISOR, RESEARCHER, OPERATOR),
                route("GET", "/accounts", OPERATOR),
                route("GET", "/accounts/new", OPERATOR),
                route("GET", "/accounts" + ID + "/end", OPERATOR),
                route("GET", "/accounts" + ID + "/password", OPERATOR));
    }

    static final String[] OPEN = {
        "/actuator/health",
        "/actuator/health/readiness",
        "/actuator/health/liveness",
        "/api/v1/openapi.json",
        "/.well-known/security.txt",
        "/toegankelijkheid",
        "/glossary",
        "/problems/not-found",
        "/assets/style.css",
        "/favicon.ico",
        "/sign-in"
    };

    @ParameterizedTest
    @MethodSource("routes")
    void let_in_these_roles_and_no_others(String method, String path, Set<Role> allowed) {
        ACCOUNTS.forEach((role, authorization) -> {
            int status = status(method, path, authorization);
            if (allowed.contains(role)) assertThat(status).as("%s", role).isNotIn(401, 403, 429);
            else assertThat(status).as("%s", role).isEqualTo(403);
        });
        assertThat(PROGRAM.send(method, path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @FieldSource("OPEN")
    void leave_open(String path) {
        assertThat(PROGRAM.get(path).statusCode()).isIn(200, 404);
        assertThat(PROGRAM.send("POST", path).statusCode()).isIn(401, 403);
    }

    @Test
    void find_nothing_where_no_row_speaks_of_it() {
        for (String path :
                new String[] {"/no-rule-speaks-of-this", "/error", "/api/v1/nothing", "/index.html", "/api"}) {
            assertThat(PROGRAM.get(path).statusCode()).as(path).isEqualTo(401);
            for (String authorization : ACCOUNTS.values())
                assertThat(status("GET", path, authorization)).as(path).isEqualTo(404);
        }
    }

    @Test
    void let_nobody_write_what_is_only_read() {
        var answer = PROGRAM.send("DELETE", "/api/v1/population", "Authorization", ACCOUNTS.get(OPERATOR));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/%63hildren, 403",
        "/api/v1/locations/../children, 400",
        "/api/v1/locations/%2e%2e/children, 400",
        "/api/v1//children, 400",
        "/api/v1/children;x=/locations, 400",
        "/assets/../api/v1/children, 400",
        "/API/v1/children, 404"
    })
    void are_not_talked_around_by_how_a_path_is_written(String path, int status) {
        String researcher = "Authorization: " + ACCOUNTS.get(RESEARCHER);
        assertThat(PROGRAM.raw("GET " + path + " HTTP/1.1", "Host: localhost", researcher))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void say_no_as_problem_details() {
        var answer =
                PROGRAM.get("/api/v1/children", "Authorization", ACCOUNTS.get(RESEARCHER), "Accept-Language", "en");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/not-allowed\",\"title\":\"Not allowed\",\"status\":403,"
                        + "\"detail\":\"None of the roles of this account may do this. "
                        + "Ask the operator for an account with the right one.\","
                        + "\"instance\":\"/api/v1/children\"}");
    }

    private static int status(String method, String path, String authorization) {
        // A page's own form would bring its token along; without it nothing is written, whatever the role.
        return PROGRAM.send(method, path, "Authorization", authorization).statusCode();
    }

    private static Arguments route(String method, String path, Role... allowed) {
        return arguments(method, path, Set.of(allowed));
    }
}
