package nl.relocationtracker.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.database.JavaProgram;
import nl.relocationtracker.projections.database.LocalPostgres;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.database.TemporaryFolder;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.database.UnpackedOnce;
import nl.relocationtracker.projections.generation.Generations;
import nl.relocationtracker.projections.generation.PreparedGeneration;
import nl.relocationtracker.projections.rebuild.Rebuilder.RunsAlready;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of a rebuild whose program or database goes away: what is live stays so, and it can be done again. */
class InterruptedRebuildTest {

    private final Path folder = TemporaryFolder.made("interrupted-rebuild");

    /** A child that moved once. */
    private static ChildId filled(Store store) {
        Desk desk = new Desk(store);
        LocationId assen = desk.opened("Assen", LocationKind.REGULAR, "2022-01-01");
        LocationId emmen = desk.opened("Emmen", LocationKind.REGULAR, "2022-01-01");
        ChildId child = desk.placed(assen, "2022-02-01");
        desk.relocated(child, emmen, "2022-03-01", Reason.CAPACITY);
        return child;
    }

    private static List<String> stays(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select to_jsonb(s)::text from g%d.stay s order by 1"
                        .formatted(jdbc.queryForObject("select number from live_generation", Integer.class)),
                String.class);
    }

    private static long generations(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select count(*) from pg_namespace where nspname ~ '^g[0-9]+$'", Long.class);
    }

    /** Whatever was left, it is done again and leaves nothing. */
    private static void canBeDoneAgain(Store store, List<String> before, Outcome... ofTheFirst) {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        assertThat(stays(jdbc)).isEqualTo(before);
        Rebuild[] done = new Rebuild[1];
        Patience.until(() -> {
            try {
                done[0] = store.get(Rebuilder.class).run(Occasion.ASKED_FOR, null, now -> {});
                return true;
            } catch (RunsAlready notYetGone) {
                return false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(done[0].failure()).isNull();
        assertThat(done[0].outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(store.get(Rebuilds.class).newest(1, 1))
                .singleElement()
                .satisfies(first -> assertThat(first.outcome()).isIn((Object[]) ofTheFirst));
        assertThat(stays(jdbc)).isEqualTo(before);
        Patience.until(() -> {
            store.get(Rebuilder.class).tidy();
            return generations(jdbc) == 1;
        });
    }

    @Test
    void a_program_that_is_killed_while_it_reads_leaves_what_is_live() throws Exception {
        try (Store store = new Store()) {
            filled(store);
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            List<String> before = stays(jdbc);
            try (Connection other = jdbc.getDataSource().getConnection()) {
                other.setAutoCommit(false);
                // Without keys nothing can be read on.
                other.createStatement().execute("lock table vault.child_key in access exclusive mode");
                killedIn(Phase.READING, store);
                other.rollback();
            }
            canBeDoneAgain(store, before, Outcome.INTERRUPTED);
        }
    }

    @Test
    void a_program_that_is_killed_before_it_makes_the_new_one_live_leaves_what_is_live() throws Exception {
        try (Store store = new Store()) {
            filled(store);
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            List<String> before = stays(jdbc);
            try (Connection other = jdbc.getDataSource().getConnection()) {
                other.setAutoCommit(false);
                // As somebody does who records for long.
                other.createStatement()
                        .execute("select pg_advisory_xact_lock_shared(%d, 0)".formatted(Generations.LOCK));
                killedIn(Phase.SWAPPING, store);
                other.rollback();
            }
            canBeDoneAgain(store, before, Outcome.INTERRUPTED);
        }
    }

    private void killedIn(Phase phase, Store store) throws IOException {
        HikariDataSource database =
                (HikariDataSource) store.get(JdbcTemplate.class).getDataSource();
        Process program = JavaProgram.in(
                        folder,
                        RebuildingProgram.class,
                        database.getJdbcUrl(),
                        database.getUsername(),
                        database.getPassword())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Patience.until(
                    () -> store.get(Rebuilds.class).newest(0, 1).stream().anyMatch(each -> each.phase() == phase));
            assertThat(program.isAlive()).isTrue();
        } finally {
            program.destroyForcibly().onExit().join();
        }
    }

    @Test
    void a_database_that_is_killed_while_it_is_read_has_what_is_live_when_it_is_there_again() throws Exception {
        Path files = UnpackedOnce.in(folder.resolve("postgres"));
        List<String> before;
        try (LocalPostgres server = LocalPostgres.start(files)) {
            Flyway.configure()
                    .dataSource(server.url(), server.user(), server.password())
                    .callbacks(new PreparedGeneration())
                    .load()
                    .migrate();
            try (Store store = new Store(pool(server), folder.resolve("erasures.jsonl"))) {
                filled(store);
                JdbcTemplate jdbc = store.get(JdbcTemplate.class);
                before = stays(jdbc);
                try (Connection other = jdbc.getDataSource().getConnection()) {
                    other.setAutoCommit(false);
                    other.createStatement().execute("lock table vault.child_key in access exclusive mode");
                    store.get(Rebuilder.class).begin(Occasion.ASKED_FOR, null);
                    Patience.until(() -> store.get(Rebuilds.class).newest(0, 1).stream()
                            .anyMatch(each -> each.phase() == Phase.READING));
                    TestDatabase.kill(files);
                } catch (SQLException gone) {
                    // With the database, as it should be.
                    assertThat(TestDatabase.files()).isNotEqualTo(files);
                }
            }
        }
        try (LocalPostgres server = LocalPostgres.start(files);
                Store store = new Store(pool(server), folder.resolve("erasures.jsonl"))) {
            // What reads may die before what could still be told of it.
            canBeDoneAgain(store, before, Outcome.INTERRUPTED, Outcome.FAILED);
        }
    }

    private static HikariDataSource pool(LocalPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setConnectionInitSql(
                "select set_config('search_path', 'public, g' || number, false) from live_generation");
        return new HikariDataSource(config);
    }

    @Test
    void a_disk_that_is_full_fails_it_and_leaves_nothing() throws Exception {
        try (Store store = new Store()) {
            filled(store);
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            List<String> before = stays(jdbc);
            // Something differs, and there is no room to note it.
            jdbc.update("update stay set arrived_on = '2022-02-03' where arrived_on = '2022-02-01'");
            jdbc.execute("""
                    create function no_space() returns trigger language plpgsql as $$
                    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
                    create trigger disk_is_full before insert on rebuild_difference execute function no_space();
                    """);
            Rebuild failed = store.get(Rebuilder.class).run(Occasion.ASKED_FOR, null, now -> {});
            assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(failed.failure()).contains("No space left on device");
            assertThat(generations(jdbc)).isOne();
            jdbc.execute("drop trigger disk_is_full on rebuild_difference");
            jdbc.update("update stay set arrived_on = '2022-02-01' where arrived_on = '2022-02-03'");
            canBeDoneAgain(store, before, Outcome.FAILED);
        }
    }

    @Test
    void one_that_somebody_stops_while_it_reads_ends_at_once_and_leaves_what_is_live() throws Exception {
        try (Store store = new Store()) {
            filled(store);
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            Rebuilds rebuilds = store.get(Rebuilds.class);
            List<String> before = stays(jdbc);
            try (Connection other = jdbc.getDataSource().getConnection()) {
                other.setAutoCommit(false);
                // Without keys nothing can be read on.
                other.createStatement().execute("lock table vault.child_key in access exclusive mode");
                UUID id = store.get(Rebuilder.class).begin(Occasion.ASKED_FOR, null);
                Patience.until(() -> rebuilds.rebuild(id).orElseThrow().phase() == Phase.READING);
                assertThat(rebuilds.cancel(id, "somebody")).isTrue();
                Patience.until(() -> !rebuilds.rebuild(id).orElseThrow().isRunning());
                other.rollback();
            }
            canBeDoneAgain(store, before, Outcome.CANCELLED);
        }
    }
}
