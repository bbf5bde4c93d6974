package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private final Visitor visitor = new Visitor(TRACKER);

    @Test
    void stands_where_a_page_was_asked_for_and_leads_there_afterwards() {
        visitor.open("/?asOf=2024-09-30");
        assertThat(visitor.status()).isEqualTo(401);
        assertThat(visitor.response().headers().firstValue("WWW-Authenticate"))
                .as("no window of the browser's own")
                .isEmpty();
        assertThat(visitor.page())
                .contains("<h1>Inloggen</h1>", "name=\"to\" value=\"/?asOf=2024-09-30\"")
                .doesNotContain("Rondkijken in de demo");
        visitor.send("/sign-in", operator("to", "/?asOf=2024-09-30"));
        assertThat(visitor.response().uri().toString()).endsWith("/?asOf=2024-09-30");
        assertThat(visitor.page()).contains(">operator</a>", "Uitloggen");
    }

    @Test
    void says_what_is_wrong_at_the_top_and_keeps_the_name_but_not_the_password() {
        visitor.open("/sign-in").send("/sign-in", Map.of("name", "Wim", "password", "not this one"));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page())
                .contains("<title>Fout: Inloggen", "Bij deze naam hoort een ander wachtwoord", "value=\"Wim\"")
                .doesNotContain("not this one");
        visitor.send("/sign-in", Map.of());
        assertThat(visitor.page())
                .contains("href=\"#name\"", "href=\"#password\"", "aria-describedby=\"password-wrong\"");
    }

    @Test
    void lets_one_name_from_one_place_wait_after_five_wrong_tries_and_nobody_else() {
        visitor.open("/sign-in");
        for (int i = 0; i < 5; i++) visitor.send("/sign-in", Map.of("name", "Guessed", "password", "x" + i));
        visitor.send("/sign-in", Map.of("name", "Guessed", "password", "y"));
        assertThat(visitor.page()).contains("over 1 seconde opnieuw");
        visitor.send("/sign-in", operator());
        assertThat(visitor.page()).contains("Uitloggen");
    }

    @Test
    void ends_with_signing_out() {
        visitor.open("/sign-in").send("/sign-in", operator());
        visitor.send("/sign-out", Map.of());
        assertThat(visitor.path()).isEqualTo("/sign-in");
        assertThat(visitor.page()).contains("U bent uitgelogd.");
        assertThat(visitor.open("/").status()).isEqualTo(401);
        assertThat(visitor.open("/sign-in").page()).doesNotContain("U bent uitgelogd.");
    }

    @Test
    void takes_no_form_but_its_own() {
        visitor.open("/sign-in");
        var answer = visitor.answer(HttpRequest.newBuilder(visitor.address("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=operator&password=x")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Dit formulier is verlopen");
    }

    @Test
    void keeps_what_was_typed_in_a_form_when_the_session_ended_meanwhile() {
        Visitor operator = Visitor.signedIn(TRACKER, "Away " + UUID.randomUUID(), Role.OPERATOR);
        operator.open("/accounts/new");
        operator.forget("session");
        operator.send("/accounts", Map.of("name", "Typed & \"kept\"", "roles", "CASEWORKER"));
        assertThat(operator.status()).isEqualTo(401);
        assertThat(operator.page())
                .contains(
                        "Wat u had ingevuld, is er nog",
                        "name=\"kept.name\" value=\"Typed &amp; &quot;kept&quot;\"",
                        "name=\"kept.roles\" value=\"CASEWORKER\"")
                .doesNotContain("kept._csrf");
        operator.send("/sign-in", operator("to", "/accounts", "kept.name", "Typed", "kept.roles", "CASEWORKER"));
        assertThat(operator.page()).contains("Verstuur wat ik had ingevuld", "action=\"/accounts\"");
        operator.send("/accounts", Map.of("name", "Typed " + UUID.randomUUID(), "roles", "CASEWORKER"));
        assertThat(operator.page()).contains("Geef dit persoonlijk door");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/sign-out", "javascript:alert(1)"})
    void leads_to_nowhere_else(String to) {
        visitor.open("/sign-in").send("/sign-in", operator("to", to));
        assertThat(visitor.response().uri().toString()).isEqualTo("http://127.0.0.1:" + TRACKER.port() + "/");
    }

    @Test
    void is_needed_again_after_an_hour_without_a_request() {
        try (RunningTracker own = RunningTracker.fresh()) {
            Visitor amina = Visitor.signedIn(own, "Amina", Role.SUPERVISOR);
            assertThat(amina.open("/account").status()).isEqualTo(200);
            SetClock clock = own.bean(SetClock.class);
            clock.set(clock.instant().plus(Duration.ofMinutes(61)));
            assertThat(amina.open("/account").status()).isEqualTo(401);
        }
    }

    private static Map<String, String> operator(String... more) {
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("name", "operator", "password", "correct horse battery staple"));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }
}
