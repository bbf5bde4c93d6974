package nl.relocationtracker.api.pages;

import static nl.relocationtracker.api.rest.RunningTracker.relocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.reading.Basis;
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

    @Test
    void what_is_shown_alone_is_what_is_shown_with_all_that_protects_it() {
        String site = TRACKER.location("EMERGENCY", "2024-01-01");
        String other = TRACKER.location("REGULAR", "2024-01-01");
        String child = TRACKER.child(site, "2024-02-01");
        for (String arrivedOn : List.of("2024-03-01", "2024-05-01")) {
            relocate(child, relocation(other, arrivedOn).replace("CAPACITY", "LOCATION_CLOSED"));
            relocate(
                    child,
                    relocation(site, LocalDate.parse(arrivedOn).plusDays(5).toString()));
        }
        relocate(child, relocation(other, "2024-06-01"));
        // More often than any other location of these tests, so that it is among the few.
        for (int day = 10; day < 20; day++) closeAndReopen(site, LocalDate.of(2024, 7, day));

        isShownAlike(LocalDate.of(2024, 4, 30));
        assertThat(isShownAlike(LocalDate.of(2024, 7, 31))).contains(2L);

        // Of what is kept of these days.
        relocate(child, relocation(site, "2024-07-21"));
        relocate(child, relocation(other, "2024-07-25").replace("CAPACITY", "LOCATION_CLOSED"));
        assertThat(isShownAlike(LocalDate.of(2024, 7, 31))).contains(3L);
        closeAndReopen(site, LocalDate.of(2024, 7, 28));
        assertThat(isShownAlike(LocalDate.of(2024, 7, 31))).contains(3L);
    }

    @Test
    void what_a_closing_caused_of_what_is_a_home_by_the_day_is_in_no_total() {
        String home = TRACKER.post("/locations", """
                        {"code": "OPD-4711", "name": "Locatie", "municipality": "Utrecht", "kind": "EMERGENCY",
                         "openedOn": "2024-01-01"}
                        """).text("/id");
        String other = TRACKER.location("REGULAR", "2024-01-01");
        String child = TRACKER.child(home, "2024-02-01");
        relocate(child, relocation(other, "2024-03-01").replace("CAPACITY", "LOCATION_CLOSED"));
        assertThat(TRACKER.post("/locations/" + home + "/conversions", """
                        {"kind": "FOSTER_FAMILY", "from": "2024-06-01"}
                        """).status())
                .isEqualTo(201);
        isShownAlike(LocalDate.of(2024, 5, 31));
        isShownAlike(LocalDate.of(2024, 6, 30));
    }

    /** @return how many relocations the closings of each of the few caused */
    private static List<Long> isShownAlike(LocalDate day) {
        Openings all = read(day, TRACKER.bean(OpeningsOfDay.class)::of);
        Openings shown = read(day, TRACKER.bean(OpeningsOfDay.class)::shown);
        assertThat(shown.totals()).isEqualTo(all.totals());
        assertThat(shown.turning()).isEqualTo(all.turning());
        assertThat(shown.all()).isNull();
        return shown.turning().stream().map(Churn::relocationsByClosure).toList();
    }

    private static void closeAndReopen(String site, LocalDate day) {
        assertThat(TRACKER.post("/locations/" + site + "/closures", """
                        {"closedOn": "%s", "cause": "SCALED_DOWN"}
                        """.formatted(day))
                        .status())
                .isEqualTo(201);
        assertThat(TRACKER.post("/locations/" + site + "/reopenings", """
                        {"openedOn": "%s"}
                        """.formatted(day))
                        .status())
                .isEqualTo(201);
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
        return read(null, TRACKER.bean(OpeningsOfDay.class)::of);
    }

    private static Openings read(LocalDate day, Function<Basis, Openings> reading) {
        return TRACKER.bean(Readings.class).read(day, null, null, reading);
    }
}
