package nl.relocationtracker.projections.waking;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import nl.relocationtracker.projections.database.DatabaseProxy;
import nl.relocationtracker.projections.database.LocalPostgres;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.database.TemporaryFolder;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.database.UnpackedOnce;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WakingTest {

    private static final Duration SOON = ofSeconds(20);

    @Test
    void a_commit_wakes_whoever_waits_in_every_copy_and_a_rollback_or_a_reading_nobody() throws Exception {
        HikariDataSource database = TestDatabase.fresh();
        try (Waking here = new Waking(to(database));
                Waking there = new Waking(to(database))) {
            Bell mine = here.bell();
            Bell theirs = there.bell();
            TransactionTemplate transaction = transaction(database, here);
            untilSilent(here, theirs);
            mine.await(ofMillis(1));

            transaction.executeWithoutResult(status -> status.setRollbackOnly());
            transaction.setReadOnly(true);
            transaction.executeWithoutResult(status -> {});
            assertThat(mine.await(ofMillis(300))).isFalse();
            assertThat(theirs.await(ofMillis(1))).isFalse();

            transaction.setReadOnly(false);
            transaction.executeWithoutResult(status -> {});
            assertThat(mine.await(ofMillis(1))).as("at once").isTrue();
            assertThat(theirs.await(SOON)).isTrue();
        }
    }

    @Test
    void many_commits_are_told_at_most_every_20_milliseconds() throws Exception {
        HikariDataSource database = TestDatabase.fresh();
        try (Connection ear = to(database).open("test");
                Statement statement = ear.createStatement();
                Waking here = new Waking(to(database))) {
            untilSilent(here, here.bell());
            statement.execute("listen tracker_recorded");
            long start = System.nanoTime();
            int commits = 0;
            for (; System.nanoTime() - start < ofMillis(400).toNanos(); commits++) {
                here.committed();
                Thread.sleep(0, 100_000);
            }
            Thread.sleep(100);
            statement.execute("select 1");
            int told = ear.unwrap(PGConnection.class).getNotifications().length;
            assertThat(told).isPositive().isLessThanOrEqualTo((int)
                    (Duration.ofNanos(System.nanoTime() - start).toMillis() / 20 + 1));
            assertThat(commits).isGreaterThan(told);
        }
    }

    @Test
    void wakes_again_after_the_database_was_killed_and_started_again() throws Exception {
        Path folder = UnpackedOnce.in(TemporaryFolder.made("waking").resolve("postgres"));
        try (LocalPostgres server = LocalPostgres.start(folder);
                Waking here = new Waking(to(server.url(), server.user(), server.password()));
                Waking there = new Waking(to(server.url(), server.user(), server.password()))) {
            Bell theirs = there.bell();
            untilHeard(here, theirs);
            TestDatabase.kill(folder);
            untilAway(there);
            untilHeard(here, theirs);
            assertThat(there.isListening()).isTrue();
        }
    }

    @Test
    void wakes_again_after_the_connections_went_silent_without_ending() throws Exception {
        HikariDataSource database = TestDatabase.fresh();
        try (DatabaseProxy proxy = DatabaseProxy.before(database)) {
            try (Waking here = new Waking(to(database));
                    Waking there = new Waking(
                            to(proxy.url(), database.getUsername(), database.getPassword()), ofMillis(300))) {
                Bell theirs = there.bell();
                untilHeard(here, theirs);
                proxy.silence();
                here.committed();
                untilHeard(here, theirs);
            }
        }
    }

    private static void untilHeard(Waking here, Bell theirs) throws InterruptedException {
        theirs.await(ofMillis(1));
        long end = System.nanoTime() + ofSeconds(60).toNanos();
        do {
            here.committed();
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
        } while (!theirs.await(ofMillis(100)));
    }

    private static void untilAway(Waking there) throws InterruptedException {
        Patience.until(() -> !there.isListening());
    }

    /** Until it was heard, and everything else that it may have told before. */
    private static void untilSilent(Waking here, Bell theirs) throws InterruptedException {
        untilHeard(here, theirs);
        boolean rang = true;
        while (rang) rang = theirs.await(ofMillis(500));
    }

    private static TransactionTemplate transaction(HikariDataSource database, Waking waking) {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        transactions.addListener(waking);
        return new TransactionTemplate(transactions);
    }

    private static OwnConnections to(HikariDataSource database) {
        return to(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static OwnConnections to(String url, String user, String password) {
        return purpose -> {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("ApplicationName", purpose);
            properties.setProperty("socketTimeout", "1");
            return DriverManager.getConnection(url, properties);
        };
    }
}
