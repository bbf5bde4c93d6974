package nl.relocationtracker.api.findings;

import static org.assertj.core.api.Assertions.assertThat;

import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.Test;

/** A program is not asked whether a day of long ago is meant: it is recorded, and found until somebody mends or accepts it. */
class ImprobableDayTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private final String museum = TRACKER.location("REGULAR", "1950-01-01");

    @Test
    void of_long_ago_is_recorded_and_found_of_the_child_and_of_the_location() {
        RunningTracker.Reply placed = placed("\"arrivedOn\": \"1951-02-03\"");
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.text("/findings/0/code")).isEqualTo("IMPROBABLE_DAY");
        RunningTracker.Reply ofChild = TRACKER.get("/findings?code=IMPROBABLE_DAY&childId=" + placed.text("/id"));
        assertThat(ofChild.text("/items/0/detail")).contains("1951");
        RunningTracker.Reply ofLocation = TRACKER.get("/findings?code=IMPROBABLE_DAY&locationId=" + museum);
        assertThat(ofLocation.body().at("/items").toString()).contains("1950-01-01");
    }

    @Test
    void before_the_birth_of_the_child_is_refused() {
        RunningTracker.Reply placed =
                placed("\"arrivedOn\": \"1951-02-03\", \"details\": {\"birthDate\": \"2015-06-01\"}");
        assertThat(placed.status()).isEqualTo(409);
        assertThat(placed.body().toString()).contains("BEFORE_BIRTH");
    }

    private RunningTracker.Reply placed(String fields) {
        return TRACKER.post("/children", """
                {"locationId": "%s", "accompaniment": "ALONE", %s}
                """.formatted(museum, fields));
    }
}
