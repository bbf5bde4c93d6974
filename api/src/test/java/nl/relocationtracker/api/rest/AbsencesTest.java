package nl.relocationtracker.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.relocationtracker.api.rest.RunningTracker.Reply;
import nl.relocationtracker.api.rest.RunningTracker.SetClock;
import org.junit.jupiter.api.Test;

class AbsencesTest {

    private final RunningTracker tracker = RunningTracker.shared();
    private final String here = tracker.location("EMERGENCY", "2023-01-01");

    private int count(String child, String asOf) {
        return tracker.get("/children/" + child + "?asOf=" + asOf)
                .body()
                .at("/counts/0/count")
                .intValue();
    }

    @Test
    void a_temporary_stay_becomes_a_relocation_on_the_day_that_passes_its_limit() {
        String child = tracker.child(here, "2024-02-01");
        Reply begun = tracker.post("/children/" + child + "/temporary-stays", """
                {"whereabouts": "HOSPITAL", "from": "2024-03-01"}
                """);
        assertThat(begun.status()).isEqualTo(201);
        assertThat(count(child, "2024-03-21")).isZero();
        assertThat(count(child, "2024-03-22")).isOne();
        assertThat(tracker.get("/children/" + child + "/timeline").text("/items/0/absences/0/relocationSince"))
                .isEqualTo("2024-03-22");
        assertThat(tracker.get("/children/" + child + "/timeline").text("/items/0/absences/0/number"))
                .isEqualTo("1");
        Reply back = tracker.post("/children/" + child + "/temporary-stays/" + begun.text("/absenceId") + "/ends", """
                {"endedOn": "2024-03-22"}
                """);
        assertThat(back.status()).isEqualTo(201);
        assertThat(count(child, "2024-04-01")).isZero();
    }

    @Test
    void a_limit_that_passes_with_the_days_is_counted_on_its_day_and_not_before() {
        try (RunningTracker alone = RunningTracker.fresh()) {
            String place = alone.location("REGULAR", "2023-01-01");
            String child = alone.child(place, "2024-09-01");
            alone.post("/children/" + child + "/temporary-stays", """
                {"whereabouts": "RELATIVES", "from": "2024-09-29"}
                """);
            assertThat(alone.get("/children/" + child)
                            .body()
                            .at("/counts/0/count")
                            .intValue())
                    .isZero();
            alone.bean(SetClock.class).set(Instant.parse("2024-10-19T12:00:00Z"));
            assertThat(alone.get("/children/" + child)
                            .body()
                            .at("/counts/0/count")
                            .intValue())
                    .isZero();
            alone.bean(SetClock.class).set(Instant.parse("2024-10-20T12:00:00Z"));
            assertThat(alone.get("/children/" + child)
                            .body()
                            .at("/counts/0/count")
                            .intValue())
                    .isOne();
            assertThat(alone.get("/children/" + child)
                            .body()
                            .at("/counts/0/lastMoveOn")
                            .stringValue())
                    .isEqualTo("2024-09-29");
        }
    }

    @Test
    void a_temporary_stay_goes_on_when_the_child_turns_out_not_to_have_left() {
        String child = tracker.child(here, "2024-02-01");
        tracker.post("/children/" + child + "/temporary-stays", """
                {"whereabouts": "HOSPITAL", "from": "2024-03-01"}
                """);
        tracker.post("/children/" + child + "/transits", """
                {"leftOn": "2024-03-05", "reason": "CAPACITY"}
                """);
        assertThat(count(child, "2024-03-06")).isOne();
        assertThat(tracker.post("/children/" + child + "/recalls", "").status()).isEqualTo(201);
        assertThat(count(child, "2024-03-06")).isZero();
        assertThat(tracker.get("/children/" + child + "/timeline").text("/items/0/absences/0/until"))
                .isEmpty();
    }

    @Test
    void a_temporary_stay_that_is_over_is_recorded_with_its_end() {
        String child = tracker.child(here, "2024-02-01");
        assertThat(tracker.post("/children/" + child + "/temporary-stays", """
                        {"whereabouts": "HOSPITAL", "from": "2024-03-01", "until": "2024-03-08"}
                        """).status())
                .isEqualTo(201);
        assertThat(tracker.get("/children/" + child + "/timeline").text("/items/0/absences/0/until"))
                .isEqualTo("2024-03-08");
    }

    @Test
    void nights_elsewhere_are_recorded_and_retracted() {
        String child = tracker.child(here, "2024-02-01");
        Reply nights = tracker.post("/children/" + child + "/elsewhere-nights", """
                {"from": "2024-03-01", "nights": 4}
                """);
        assertThat(count(child, "2024-03-03")).isZero();
        assertThat(count(child, "2024-03-04")).isOne();
        assertThat(tracker.post("/children/" + child + "/absences/" + nights.text("/absenceId") + "/retractions", """
                        {"reason": "een ander kind"}
                        """)
                        .status())
                .isEqualTo(201);
        assertThat(count(child, "2024-03-04")).isZero();
        assertThat(tracker.post("/children/" + child + "/elsewhere-nights", """
                        {"from": "2024-03-01", "nights": 0}
                        """).status())
                .isEqualTo(400);
    }
}
