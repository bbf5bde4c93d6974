package nl.relocationtracker.projections.erasure;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.rebuild.Verification;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts back what docker/README.md backs up, of a day before children were erased. */
class RestoreTest {

    @TempDir
    private Path folder;

    private HikariDataSource database;
    private Store store;
    private final List<ChildId> children = new ArrayList<>();

    @BeforeEach
    void record() {
        open(TestDatabase.fresh());
        Desk desk = new Desk(store);
        LocationId place = desk.opened("Plaats", LocationKind.EMERGENCY, "2020-01-01");
        // One of them is of age since 2021: whoever forgets that counts a child too many from then on.
        for (String born : List.of("2003-05-05", "2012-05-05", "2013-06-06")) {
            ChildId child = desk.placed(place, "2021-02-01");
            children.add(child);
            record(new RecordPersonalDetails(
                    child,
                    null,
                    new PersonalDetails(
                            List.of(new Name("Amina", "Q" + born, null, null, Name.Kind.OFFICIAL)),
                            BirthDate.stated(parse(born)),
                            List.of())));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void gives_the_same_totals_and_rows_when_the_erasures_since_are_done_again() throws Exception {
        store.close();
        HikariDataSource backup = TestDatabase.copyOf(database);
        open(TestDatabase.again(database));
        for (ChildId child : children.subList(0, 2)) erase(child);
        List<Object> before = readings();
        assertThat(differences()).isEmpty();
        store.close();
        backup.close();

        open(DocumentedBackup.restored(backup));

        assertThat(readings()).isEqualTo(before);
        assertThat(differences()).isEmpty();
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void destroys_again_the_keys_of_a_day_before_an_erasure_that_is_in_the_facts() throws Exception {
        store.close();
        HikariDataSource older = TestDatabase.copyOf(database);
        open(TestDatabase.again(database));
        erase(children.get(1));
        store.close();
        HikariDataSource restored = DocumentedBackup.restored(database);
        JdbcTemplate jdbc = new JdbcTemplate(restored);
        jdbc.execute("truncate vault.child_key");
        new JdbcTemplate(older).query("select child_id, wrapped, wrapped_by from vault.child_key", row -> {
            jdbc.update(
                    "insert into vault.child_key (child_id, wrapped, wrapped_by) values (?, ?, ?)",
                    row.getObject(1),
                    row.getBytes(2),
                    row.getString(3));
        });

        open(restored);

        assertThat(keys()).isEqualTo(2);
        // The file in which the key stood is written anew.
        assertThat(jdbc.queryForList("select child_id from erased_trace", Object.class))
                .contains(children.get(1).value());
        assertThat(differences()).isEmpty();
    }

    private void open(HikariDataSource database) {
        this.database = database;
        store = new Store(database, folder.resolve("erasures.jsonl"));
    }

    private void erase(ChildId child) {
        record(new DepartChild(child, null, parse("2023-06-01"), Destination.RETURNED, null, null, null));
        record(new ErasePersonalDetails(child, null, ErasureGround.RETENTION_TERM));
    }

    private long keys() {
        return store.get(JdbcTemplate.class).queryForObject("select count(*) from vault.child_key", Long.class);
    }

    private List<?> differences() throws SQLException, InterruptedException {
        return store.get(Verification.class).differences(more -> {});
    }

    private List<Object> readings() {
        List<Object> readings = new ArrayList<>();
        for (LocalDate day : List.of(parse("2021-04-01"), parse("2022-03-01"), parse("2024-03-01"))) {
            PointInTime when = PointInTime.asKnownNow(day);
            readings.add(store.get(Populations.class).population(when));
            for (var policy : LivePolicies.USUAL.all())
                readings.add(PolicyFigures.of(policy, when, store.get(JdbcClient.class)));
        }
        return readings;
    }

    private void record(ChildCommand command) {
        store.get(Recording.class).record(command, SOMEBODY);
    }
}
