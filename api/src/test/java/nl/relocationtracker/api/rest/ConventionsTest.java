package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Holds the description, and so every route, against the conventions. */
class ConventionsTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();
    private static final JsonNode DESCRIPTION = TRACKER.get("/openapi.json").body();

    /** No sets of things: one of each is all there is. */
    private static final List<String> WITHOUT_PLURAL = List.of(
            "population",
            "location-churn",
            "timeline",
            "report",
            "result",
            "bundle",
            "announced-closure",
            "closure-preview");

    @Test
    void paths_are_plural_and_kebab_case_and_have_no_slash_at_the_end() {
        for (String path : DESCRIPTION.get("paths").propertyNames())
            for (String part : path.substring(1).split("/", -1)) {
                // A last part with an underscore is an operation, and no resource.
                if (part.startsWith("{") || path.endsWith("/_" + part.substring(1))) continue;
                assertThat(part).as(path).matches("[a-z]+(-[a-z]+)*");
                if (!WITHOUT_PLURAL.contains(part)) assertThat(part).as(path).matches(".*(s|children)");
            }
    }

    @Test
    void the_description_is_answered_to_a_browser_too() {
        var reply = RunningTracker.shared().get("/openapi.json", "Accept", "text/html,application/xhtml+xml");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/openapi")).startsWith("3.1");
    }

    @Test
    void keys_of_queries_and_answers_are_camel_case() {
        operations()
                .forEach(operation -> operation.path("parameters").forEach(parameter -> {
                    if ("query".equals(parameter.path("in").asString("")))
                        assertThat(parameter.get("name").stringValue()).matches("[a-z][a-zA-Z]*");
                }));
        DESCRIPTION
                .at("/components/schemas")
                .forEach(schema -> assertThat(schema.path("properties").propertyNames())
                        .allMatch(name -> name.matches("[a-z][a-zA-Z]*")));
    }

    @Test
    void every_route_of_the_api_is_described() {
        RequestMappingHandlerMapping mapping =
                TRACKER.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<String> routes = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .filter(route -> route.contains(" " + Api.PATH) && !route.contains("openapi"))
                .distinct()
                .toList();
        List<String> described = DESCRIPTION
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + Api.PATH + path.getKey()))
                .toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void no_operation_answers_422_and_every_one_says_what_it_answers() {
        operations().forEach(operation -> {
            assertThat(operation.get("summary").stringValue()).isNotBlank();
            assertThat(operation.get("responses").propertyNames())
                    .as(operation.get("operationId").stringValue())
                    .contains("400", "401", "403", "406", "500")
                    .doesNotContain("422");
        });
    }

    @Test
    void the_description_says_whom_to_ask_and_may_be_read_by_pages_of_other_sites() {
        assertThat(DESCRIPTION.get("openapi").stringValue()).startsWith("3.1");
        JsonNode contact = DESCRIPTION.at("/info/contact");
        assertThat(Stream.of("name", "email", "url")
                        .map(part -> contact.path(part).asString("")))
                .allMatch(part -> !part.isBlank());
        assertThat(TRACKER.get("/openapi.json", "Origin", "https://example.org").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(TRACKER.get("/policies", "Origin", "https://example.org").header("Access-Control-Allow-Origin"))
                .isNull();
    }

    @Test
    void every_reference_of_the_description_leads_somewhere() {
        List<String> references = DESCRIPTION.findValues("$ref").stream()
                .map(JsonNode::stringValue)
                .distinct()
                .toList();
        assertThat(references)
                .hasSizeGreaterThan(40)
                .allSatisfy(reference -> assertThat(
                                DESCRIPTION.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void what_holds_sentences_says_in_which_language() {
        for (String path : List.of("/policies", "/imports")) {
            Reply english = TRACKER.get(path, "Accept-Language", "en");
            assertThat(english.header("Content-Language")).as(path).isEqualTo("en");
            assertThat(english.header("Vary")).as(path).contains("Accept-Language");
            assertThat(TRACKER.get(path).header("Content-Language")).as(path).isEqualTo("nl");
        }
    }

    @Test
    void every_answer_tells_the_version_of_the_api_also_an_error() {
        Map<Integer, Reply> replies = Stream.of(
                        TRACKER.get("/policies"),
                        TRACKER.get("/policies?x=1"),
                        TRACKER.get("/nothing"),
                        TRACKER.send("DELETE", "/policies", null),
                        TRACKER.get("/policies", "Authorization", "Basic bm9ib2R5OndpdGhvdXQ="),
                        TRACKER.get("/policies", "Accept", "text/html"))
                .collect(Collectors.toMap(Reply::status, reply -> reply));
        assertThat(replies).containsOnlyKeys(200, 400, 404, 405, 401, 406);
        assertThat(replies.values())
                .allSatisfy(reply -> assertThat(reply.header("API-Version")).isEqualTo("1.0.0"));
    }

    private static Stream<JsonNode> operations() {
        return DESCRIPTION.get("paths").valueStream().flatMap(JsonNode::valueStream);
    }
}
