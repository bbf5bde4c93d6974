package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Whoever adds a route adds a row to {@link AccessRules}, and one to its test. */
class EveryRouteTest {

    private static final String ID = "0190b7a4-7c1e-7000-8000-000000000001";

    @Test
    void has_a_rule_that_speaks_of_it() {
        assertThat(routesWhere(request -> AccessRules.about(request).isEmpty()))
                // Meant for nobody: OpenAPI is JSON here, and the page for errors is no address to go to.
                .containsExactly("GET /api/v1/openapi.json.yaml", "GET /error");
    }

    @Test
    void has_somebody_who_may_take_it() {
        assertThat(routesWhere(request -> AccessRules.about(request)
                        .filter(rule -> rule.allowed(request).isEmpty())
                        .isPresent()))
                .isEmpty();
    }

    /** Over HTTP, signed in by name and password as each role, with the token that a page would send along. */
    @Test
    void is_walked_by_every_role_that_may_and_by_no_other() {
        Program program = Program.whole();
        HttpResponse<String> form = program.get("/sign-in", "Accept", "text/html");
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        int walked = 0;
        for (Role role : Role.values()) {
            String account = program.account("walks as " + role, "a good password", role);
            for (String route :
                    routesWhere(request -> AccessRules.about(request).isPresent())) {
                MockHttpServletRequest request = request(route);
                boolean open = AccessRules.about(request).orElseThrow().isOpenFor(request);
                boolean may = open
                        || AccessRules.about(request)
                                .orElseThrow()
                                .allowed(request)
                                .contains(role);
                String[] headers = {
                    "Authorization", account, "Cookie", cookie, "X-XSRF-TOKEN", token.group(1), "Accept", "text/html"
                };
                String path = request.getRequestURI().replaceAll("\\{[^/]*}", ID);
                int status = program.send(request.getMethod(), path, headers).statusCode();
                if (may) assertThat(status).as("%s %s", role, route).isNotIn(401, 403, 500);
                else assertThat(status).as("%s %s", role, route).isEqualTo(403);
                if (!open) {
                    int unknown = program.send(
                                    request.getMethod(), path, "Cookie", cookie, "X-XSRF-TOKEN", token.group(1))
                            .statusCode();
                    assertThat(unknown).as("nobody %s", route).isEqualTo(401);
                }
                walked++;
            }
        }
        assertThat(walked).isGreaterThan(4 * 60);
    }

    private static List<String> routesWhere(Predicate<MockHttpServletRequest> condition) {
        return Program.whole()
                .beans(RequestMappingInfoHandlerMapping.class)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryRouteTest::routes)
                .filter(route -> condition.test(request(route)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods(mapping).map(method -> method + " " + path));
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
    }

    private static MockHttpServletRequest request(String route) {
        String[] methodAndPath = route.split(" ", 2);
        return new MockHttpServletRequest(
                methodAndPath[0],
                methodAndPath[1].replaceAll("/\\*\\*$", "/anything").replaceAll("\\{\\*?\\w+}", "anything"));
    }
}
