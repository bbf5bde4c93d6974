package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.Test;

class BornInReceptionTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("REGULAR", "2023-01-01");

    @Test
    void a_child_is_born_in_reception_and_its_birth_date_and_timeline_say_so() {
        Reply born = tracker.post("/children", birth("2024-09-20", ""));
        assertThat(born.status()).isEqualTo(201);
        String child = "/children/" + born.text("/id");
        assertThat(tracker.get(child + "/timeline").text("/items/0/origin")).isEqualTo("BORN_IN_RECEPTION");
        assertThat(tracker.get(child + "/timeline")
                        .body()
                        .at("/items/0/relocation")
                        .isNull())
                .isTrue();
        assertThat(tracker.get(child + "/personal-details").text("/birth/date")).isEqualTo("2024-09-20");
    }

    @Test
    void a_child_of_which_nobody_says_how_it_came_arrived() {
        String child = tracker.child(here, "2024-09-20");
        assertThat(tracker.get("/children/" + child + "/timeline").text("/items/0/origin"))
                .isEqualTo("ARRIVED");
    }

    @Test
    void a_day_that_is_not_the_birth_date_is_refused() {
        Reply refused =
                tracker.post("/children", birth("2024-09-20", ", \"details\": {\"birthDate\": \"2024-09-19\"}"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/born-on-another-day");
        assertThat(refused.text("/detail")).contains("20 september 2024").doesNotContain("19 september");
    }

    @Test
    void an_origin_that_was_recorded_wrongly_is_corrected_and_told() {
        Reply born = tracker.post("/children", birth("2024-09-20", ""));
        String child = "/children/" + born.text("/id");
        Reply corrected = tracker.send("PUT", child + "/origins/" + born.text("/stayId"), """
                {"origin": "ARRIVED", "why": "in een ander land geboren"}
                """);
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(tracker.get(child + "/timeline").text("/items/0/origin")).isEqualTo("ARRIVED");
        Reply corrections = tracker.get(child + "/corrections");
        assertThat(corrections.text("/items/0/kind")).isEqualTo("OriginCorrected");
        assertThat(corrections.text("/items/0/why")).isEqualTo("in een ander land geboren");
    }

    private String birth(String day, String more) {
        return """
                {"locationId": "%s", "arrivedOn": "%s", "origin": "BORN_IN_RECEPTION",
                 "accompaniment": "WITH_PARENT"%s}
                """.formatted(here, day, more);
    }
}
