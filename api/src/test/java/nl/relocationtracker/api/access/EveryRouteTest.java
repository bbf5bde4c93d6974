package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Whoever adds a route adds a row to {@link AccessRules}, and one to its test. */
class EveryRouteTest {

    @Test
    void has_a_rule_that_speaks_of_it() {
        assertThat(routesWhere(request -> AccessRules.about(request).isEmpty()))
                // Meant for nobody: the page for errors is no address to go to, and OpenAPI is JSON here.
                .containsExactly("GET /api/v1/openapi.json.yaml", "GET /error", "GET /no-rule-speaks-of-this");
    }

    @Test
    void has_somebody_who_may_take_it() {
        assertThat(routesWhere(request -> AccessRules.about(request)
                        .filter(rule -> rule.allowed(request).isEmpty())
                        .isPresent()))
                .isEmpty();
    }

    private static List<String> routesWhere(Predicate<MockHttpServletRequest> condition) {
        return Program.shared()
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
