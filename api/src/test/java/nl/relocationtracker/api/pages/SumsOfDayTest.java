package nl.relocationtracker.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.relocationtracker.api.pages.StartFigures.Figures;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.SetClock;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.projections.measure.InEmergency;
import nl.relocationtracker.projections.reading.PointInTime;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SumsOfDayTest {

    private static final LocalDate DAY = LocalDate.parse("2024-09-30");

    @AutoClose
    private final RunningTracker tracker = RunningTracker.fresh();

    @Test
    void agree_while_somebody_waits_to_be_looked_at_again_and_of_a_moment_at_which_somebody_waited() {
        String first = tracker.location("EMERGENCY", "2024-01-01");
        String second = tracker.location("EMERGENCY", "2024-01-01");
        String child = tracker.child(first, "2024-02-01");
        tracker.child(second, "2024-09-20");
        tracker.post("/children/" + child + "/relocations", RunningTracker.relocation(second, "2024-03-01"));
        tracker.nobodyWaits();
        assertThat(emergency(null)).isEqualTo(Map.of(HowLong.UNDER_30_DAYS, 1L, HowLong.FROM_180_DAYS, 1L));

        Instant between = Instant.parse("2024-10-02T12:00:00Z");
        new TransactionTemplate(tracker.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            // Nobody looks again at whom somebody else has in hand.
            tracker.bean(JdbcTemplate.class).queryForList("select id from child for update");
            convert(second, "REGULAR", "2024-06-01", "2024-10-02T09:00:00Z");
            assertThat(emergency(null)).isEmpty();
            convert(first, "REGULAR", "2024-01-15", "2024-10-03T09:00:00Z");
            assertThat(emergency(null)).isEmpty();
            assertThat(emergency(between)).isEmpty();
            assertThat(emergency(Instant.parse("2024-10-01T12:00:00Z"))).hasSize(2);
        });
        tracker.nobodyWaits();
        assertThat(emergency(null)).isEmpty();
        assertThat(kept(between)).isPositive();
        assertThat(emergency(between)).isEmpty();
        for (HowLong howLong : HowLong.values())
            assertThat(listed(howLong, between)).isEmpty();
    }

    private void convert(String location, String kind, String from, String now) {
        tracker.bean(SetClock.class).set(Instant.parse(now));
        assertThat(tracker.post("/locations/" + location + "/conversions", """
                        {"kind": "%s", "from": "%s"}
                        """.formatted(kind, from))
                        .status())
                .isEqualTo(201);
    }

    /** The rows from which it would be told. */
    private long kept(Instant knownAt) {
        return tracker.bean(Readings.class)
                .read(
                        DAY,
                        knownAt,
                        null,
                        basis -> tracker.bean(JdbcClient.class)
                                .sql("select count(*) from emergency_passage r where to_on > :asOf and "
                                        + basis.when().known("r"))
                                .param("asOf", DAY)
                                .params(basis.when().parameters())
                                .query(Long.class)
                                .single());
    }

    private Collection<UUID> listed(HowLong howLong, Instant knownAt) {
        return tracker.bean(Readings.class)
                .read(
                        DAY,
                        knownAt,
                        null,
                        basis -> Emergency.children(tracker.bean(InEmergency.class), howLong, basis.when()));
    }

    /** What the start page tells of the day, where it is not none: to another thread, which sees no more than others do. */
    private Map<HowLong, Long> emergency(Instant knownAt) {
        return CompletableFuture.supplyAsync(() -> {
                    Figures figures = tracker.bean(StartFigures.class).on(new PointInTime(DAY, knownAt), true, true);
                    assertThat(StartCells.of(figures).exact()).isNotEmpty();
                    Map<HowLong, Long> found = new HashMap<>(figures.emergency());
                    found.values().removeIf(number -> number == 0);
                    return found;
                })
                .join();
    }
}
