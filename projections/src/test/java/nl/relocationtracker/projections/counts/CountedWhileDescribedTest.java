package nl.relocationtracker.projections.counts;

import static java.time.LocalDate.parse;
import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.relocationtracker.projections.recording.Store.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.SiteId;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A location changes while children are recorded there: whichever is first, the counts are right when both are done. */
class CountedWhileDescribedTest {

    private final Store store =
            new Store(Clock.fixed(NOW, ZoneId.of("UTC")), new LivePolicies(List.of(Policies.EVERY_RELOCATION)));
    private final Desk desk = new Desk(store);
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final ExecutorService other = Executors.newFixedThreadPool(2);
    private final LocationId here = desk.opened("Azc Assen", LocationKind.REGULAR, "2024-01-01");
    private final LocationId there = desk.opened("Azc Emmen", LocationKind.REGULAR, "2024-01-01");

    @AfterEach
    void close() {
        other.shutdownNow();
        store.close();
    }

    @Test
    void a_move_under_way_is_counted_by_what_the_location_is_said_to_be_meanwhile() throws Exception {
        ChildId child = desk.placed(here, "2024-01-10");
        Future<?> described = whileOpen(
                () -> desk.relocated(child, there, "2024-02-10", Reason.SCHOOL), () -> desk.record(atOneSite()));
        described.get(10, SECONDS);
        store.get(Recounts.class).workOff();
        assertThat(counts()).isEmpty();
    }

    @Test
    void what_a_location_is_said_to_be_holds_for_a_move_that_is_recorded_meanwhile() throws Exception {
        ChildId child = desk.placed(here, "2024-01-10");
        Future<?> moved = whileOpen(
                () -> desk.record(atOneSite()), () -> desk.relocated(child, there, "2024-02-10", Reason.SCHOOL));
        moved.get(10, SECONDS);
        store.get(Recounts.class).workOff();
        assertThat(counts()).isEmpty();
    }

    @Test
    void two_locations_that_name_each_other_at_once_do_not_wait_for_each_other() throws Exception {
        for (int round = 0; round < 20; round++) {
            LocationId one = desk.opened("Azc Assen", LocationKind.REGULAR, "2024-01-01");
            LocationId two = desk.opened("Azc Emmen", LocationKind.REGULAR, "2024-01-01");
            Future<?> first = other.submit(() -> desk.record(succeeded(one, two)));
            Future<?> second = other.submit(() -> desk.record(succeeded(two, one)));
            first.get(10, SECONDS);
            second.get(10, SECONDS);
        }
    }

    private LocationCommand atOneSite() {
        return new DescribeLocation(there, null, "Azc Emmen", "Assen", SiteId.of(here), null, parse("2024-01-01"));
    }

    private static LocationCommand succeeded(LocationId location, LocationId successor) {
        return new DescribeLocation(location, null, "Azc Assen", "Assen", null, successor, parse("2024-01-01"));
    }

    /** Does the second while the first is not committed, and commits the first when the second is done or waits for it. */
    private Future<?> whileOpen(Runnable first, Runnable second) {
        return new TransactionTemplate(store.get(PlatformTransactionManager.class)).execute(status -> {
            first.run();
            Future<?> running = other.submit(second);
            Patience.until(() -> running.isDone() || somebodyWaits());
            return running;
        });
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from pg_locks where not granted and database = "
                        + "(select oid from pg_database where datname = current_database()))",
                Boolean.class));
    }

    /** What is counted, as it is kept. */
    private List<Integer> counts() {
        return jdbc.queryForList("select count from relocation_count", Integer.class);
    }
}
