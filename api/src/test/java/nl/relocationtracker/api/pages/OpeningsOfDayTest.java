package nl.relocationtracker.api.pages;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.locations.Churn;
import org.junit.jupiter.api.Test;

class OpeningsOfDayTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    @Test
    void are_worked_out_anew_only_when_a_closing_caused_something_or_something_was_recorded_of_a_location() {
        String site = TRACKER.location("EMERGENCY", "2024-01-01");
        String other = TRACKER.location("REGULAR", "2024-01-01");
        String child = TRACKER.child(site, "2024-02-01");
        TRACKER.nobodyWaits();
        Openings before = kept();
        assertThat(of(site, before).relocationsByClosure()).isZero();

        relocate(child, relocation(other, "2024-03-01"));
        assertThat(kept()).isSameAs(before);

        relocate(child, relocation(site, "2024-04-01"));
        relocate(child, relocation(other, "2024-05-01").replace("CAPACITY", "LOCATION_CLOSED"));
        Openings caused = kept();
        assertThat(of(site, caused).relocationsByClosure()).isOne();
        assertThat(of(site, caused).childrenByClosure()).isOne();
        assertThat(caused.totals().relocationsByClosure())
                .isEqualTo(before.totals().relocationsByClosure() + 1);

        TRACKER.location("CRISIS_EMERGENCY", "2024-06-01");
        assertThat(read().totals().locations()).isEqualTo(before.totals().locations() + 1);
    }

    private static void relocate(String child, String body) {
        assertThat(TRACKER.post("/children/" + child + "/relocations", body).status())
                .isEqualTo(201);
        TRACKER.nobodyWaits();
    }

    private static Churn of(String location, Openings openings) {
        return openings.all().stream()
                .filter(churn -> churn.locationId().equals(UUID.fromString(location)))
                .findFirst()
                .orElseThrow();
    }

    /** What a second look finds: nothing is kept while an earlier event may still come in. */
    private static Openings kept() {
        Openings[] last = {read()};
        Patience.untilAsserted(() -> {
            Openings before = last[0];
            last[0] = read();
            assertThat(last[0]).isSameAs(before);
        });
        return last[0];
    }

    private static Openings read() {
        return TRACKER.bean(Readings.class).read(null, null, null, TRACKER.bean(OpeningsOfDay.class)::of);
    }
}
