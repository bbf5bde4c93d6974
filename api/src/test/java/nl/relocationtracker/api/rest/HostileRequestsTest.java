package nl.relocationtracker.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What no program of good will sends, to every address there is. */
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestsTest {

    private final RunningTracker tracker = RunningTracker.shared();

    @ParameterizedTest
    @ValueSource(strings = {"?a=%zz", "?a%00b=1", "?a=%00", "?lang=%zz", "?a=1&a=2&=3", "?%"})
    void in_a_query_fail_nowhere(String query, CapturedOutput log) {
        for (String path : mapped(RequestMethod.GET))
            assertThat(answer("GET", path + query, null).status())
                    .as(path + query)
                    .isBetween(200, 499);
        assertThat(log.getOut()).doesNotContain("\tat ");
    }

    static Stream<String> bodies() {
        return Stream.of(
                "[".repeat(501) + "]".repeat(501),
                "{\"locationId\":" + "{\"a\":".repeat(501) + "1" + "}".repeat(502),
                "{\"threshold\": " + "9".repeat(900_000) + "}",
                "{\"" + "a".repeat(60_000) + "\": 1}",
                "{\"locationId\": \"\\u0000\"}",
                "\u0000");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void in_a_body_fail_nowhere(String body, CapturedOutput log) {
        for (RequestMethod method : List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH))
            for (String path : mapped(method))
                // A rebuild is told nothing, and reads nothing.
                if (Api.isIn(path) && !path.endsWith("/rebuilds"))
                    assertThat(answer(method.name(), path, body).status())
                            .as(method + " " + path)
                            .isBetween(400, 499);
        assertThat(log.getOut()).doesNotContain("\tat ");
    }

    @Test
    void are_told_apart_from_mistakes_in_writing() {
        String id = UUID.randomUUID().toString();
        assertThat(answer("POST", Api.PATH + "/children/" + id + "/relocations", "[".repeat(501) + "]".repeat(501))
                        .text())
                .contains("JSON_BEYOND_LIMITS");
        assertThat(answer("GET", "/glossary?a=%zz", null).status()).isEqualTo(400);
        assertThat(answer("GET", Api.PATH + "/children?a=%zz", null).status()).isEqualTo(400);
    }

    private Set<String> mapped(RequestMethod method) {
        return tracker
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                // What never ends is not waited for.
                .filter(path -> !path.endsWith("/live") && !path.endsWith("/stream"))
                .map(path -> path.replaceAll("\\{[^/]*}", UUID.randomUUID().toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sent as it is: no client of good will would. */
    private Answer answer(String method, String path, String body) {
        byte[] sent = body == null ? new byte[0] : body.getBytes(UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + RunningTracker.authorization() + "\r\nAccept: "
                + (Api.isIn(path) ? "application/json" : "text/html") + "\r\n"
                + (body == null ? "" : "Content-Type: application/json\r\nContent-Length: " + sent.length + "\r\n")
                + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), tracker.port())) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(sent);
            return new Answer(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Answer(String text) {

        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }
    }
}
