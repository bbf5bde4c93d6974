package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A child whose place is given up while it is away: it lives there no more, and nowhere else yet. */
class GivenUpPlaceTest {

    @AutoClose
    private static final RunningTracker TRACKER = RunningTracker.fresh();

    @Test
    void counts_elsewhere_until_its_next_place_and_there_after_that() {
        String place = TRACKER.location("EMERGENCY", "2024-01-01");
        String next = TRACKER.location("REGULAR", "2024-01-01");
        String stays = TRACKER.child(place, "2024-03-01");
        String child = TRACKER.child(place, "2024-03-01");
        String absence =
                TRACKER.post("/children/" + child + "/temporary-stays", """
                {"whereabouts": "HOSPITAL", "from": "2024-03-05"}
                """).text("/absenceId");
        Reply ended = TRACKER.post("/children/" + child + "/temporary-stays/" + absence + "/ends", """
                {"endedOn": "2024-03-10", "placeGivenUp": true}
                """);
        assertThat(ended.status()).isEqualTo(201);

        assertThat(population("2024-03-09")).isEqualTo("EMERGENCY 2, elsewhere 0, in transit 0, total 2");
        assertThat(population("2024-03-10")).isEqualTo("EMERGENCY 1, elsewhere 1, in transit 0, total 2");
        assertThat(population("2024-09-30")).isEqualTo("EMERGENCY 1, elsewhere 1, in transit 0, total 2");
        assertThat(TRACKER.get("/population?on=2024-03-10&grouping=letter-2024").text("/total"))
                .isEqualTo("1");
        assertThat(residents(place, "2024-03-09")).contains(stays, child);
        assertThat(residents(place, "2024-03-10")).contains(stays).doesNotContain(child);
        Reply listed = TRACKER.get("/children?asOf=2024-03-10");
        assertThat(StreamSupport.stream(listed.body().get("items").spliterator(), false)
                        .filter(item -> item.get("elsewhere").booleanValue())
                        .map(item -> item.get("id").asString() + item.get("location") + item.get("inTransit")))
                .containsExactly(child + "nullfalse");
        assertThat(TRACKER.get("/findings?childId=" + child + "&asOf=2024-03-10")
                        .body()
                        .toString())
                .contains("PLACE_GIVEN_UP", "2024-03-10");

        Visitor visitor = Visitor.signedIn(TRACKER, "Otto", Role.OPERATOR);
        assertThat(visitor.open("/?asOf=2024-03-10").page()).contains("Elders", "state=ELSEWHERE");
        assertThat(visitor.open("/children?state=ELSEWHERE&asOf=2024-03-10").page())
                .contains("/children/" + child, "Elders")
                .doesNotContain("/children/" + stays);
        assertThat(visitor.open("/?asOf=2024-03-10&file=population").page()).contains("ELSEWHERE");

        Reply moved =
                TRACKER.post("/children/" + child + "/relocations", RunningTracker.relocation(next, "2024-04-01"));
        assertThat(moved.status()).isEqualTo(201);
        assertThat(population("2024-03-31")).isEqualTo("EMERGENCY 1, elsewhere 1, in transit 0, total 2");
        assertThat(population("2024-04-01")).isEqualTo("REGULAR 1, EMERGENCY 1, elsewhere 0, in transit 0, total 2");
        assertThat(residents(next, "2024-04-01")).contains(child);
        assertThat(TRACKER.get("/findings?childId=" + child + "&asOf=2024-04-01")
                        .body()
                        .toString())
                .doesNotContain("PLACE_GIVEN_UP");
    }

    private static String population(String day) {
        Reply told = TRACKER.get("/population?on=" + day);
        StringBuilder rows = new StringBuilder();
        told.body()
                .get("population")
                .forEach(row -> rows.append(row.get("kind").asString())
                        .append(' ')
                        .append(row.get("children"))
                        .append(", "));
        return rows + "elsewhere " + told.text("/elsewhere/children") + ", in transit "
                + told.text("/inTransit/children") + ", total " + told.text("/total");
    }

    private static String residents(String location, String day) {
        return TRACKER.get("/locations/" + location + "/residents?asOf=" + day)
                .body()
                .toString();
    }
}
