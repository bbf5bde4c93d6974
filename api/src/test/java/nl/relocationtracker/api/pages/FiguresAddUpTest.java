package nl.relocationtracker.api.pages;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.StartFigures.Figures;
import nl.relocationtracker.api.rest.RunningTracker;
import nl.relocationtracker.api.rest.RunningTracker.SetClock;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.RandomHistory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures that do not add up are no answer but a failure: so none may be asked about of which they do not. */
class FiguresAddUpTest {

    private static final int CHILDREN = 24;
    private static final LocalDate FIRST = parse("2022-01-15");
    private static final LocalDate LAST = parse("2024-10-01");

    @AutoClose
    private final RunningTracker tracker = RunningTracker.fresh();

    private long inEmergency;
    private long waited;

    @Test
    void on_any_day_as_known_at_any_moment_whatever_waits() {
        RandomHistory.open(tracker::bean);
        RandomHistory history = new RandomHistory(20241001);
        for (int i = 0; i < CHILDREN; i++) {
            later(Duration.ofHours(12));
            history.recorded(tracker::bean);
            history.converted(tracker::bean);
            if (i % 3 == 0) tracker.nobodyWaits();
            LocalDate day = FIRST.plusDays(i * 40L);
            whileNobodyIsLookedAtAgain(() -> {
                history.converted(tracker::bean);
                waited += tracker.bean(Recounts.class).waiting();
                addUp(day, null);
            });
        }
        tracker.nobodyWaits();
        Visitor researcher = Visitor.signedIn(tracker, "onderzoek", Role.RESEARCHER);
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(40)) {
            addUp(day, null);
            for (int days = 1; days < CHILDREN / 2; days += 3)
                addUp(day, LAST.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant());
            for (String page : List.of("/?asOf=", "/relocation-counts?asOf=", "/openings?asOf="))
                assertThat(researcher.open(page + day).status()).as(page + day).isEqualTo(200);
        }
        assertThat(inEmergency).isPositive();
        assertThat(waited).isPositive();
    }

    /** Done by another thread, which sees what others do. */
    private void whileNobodyIsLookedAtAgain(Runnable something) {
        new TransactionTemplate(tracker.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            tracker.bean(JdbcTemplate.class).queryForList("select id from child for update");
            CompletableFuture.runAsync(something).join();
        });
    }

    private void later(Duration by) {
        SetClock clock = tracker.bean(SetClock.class);
        clock.set(clock.instant().plus(by));
    }

    private void addUp(LocalDate day, Instant knownAt) {
        for (boolean exact : new boolean[] {true, false}) {
            Figures figures = tracker.bean(StartFigures.class).on(new PointInTime(day, knownAt), exact, exact);
            assertThatCode(() -> StartCells.of(figures))
                    .as("%s, known at %s", day, knownAt)
                    .doesNotThrowAnyException();
            inEmergency += figures.emergency().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
