package nl.relocationtracker.projections.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks into the files of the database server itself. */
class ErasedTracesTest {

    private static final List<String> HERS =
            List.of("Xuvoqarinda", "xuvoqarinda", "Hjq\u0647\u062f\u0649zw", "Q77-4711Z", "Q774711Z");

    private final Store store = new Store();
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private ChildId child;
    private byte[] key;

    @BeforeEach
    void record() {
        Desk desk = new Desk(store);
        child = desk.placed(desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2024-01-01"), "2024-02-01");
        record(new RecordPersonalDetails(
                child,
                null,
                new PersonalDetails(
                        List.of(new Name(HERS.get(0), "Quddus", null, HERS.get(2), Name.Kind.OFFICIAL)),
                        BirthDate.stated(parse("2012-03-04")),
                        List.of(new ReferenceNumber("COA", HERS.get(3))))));
        record(new DepartChild(child, null, parse("2024-02-20"), Destination.TO_FAMILY, null, null, null));
        key = jdbc.queryForObject("select wrapped from vault.child_key", byte[].class);
        jdbc.execute("checkpoint");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void neither_a_name_nor_a_number_nor_the_key_is_left_in_any_file_of_the_database() throws IOException {
        assertThat(found()).containsAll(HERS).contains("key");
        record(new ErasePersonalDetails(child, null, ErasureGround.RETENTION_TERM));
        jdbc.execute("checkpoint");
        assertThat(found()).containsAll(HERS).contains("key");
        assertThat(store.get(ErasedTraces.class).left()).isEqualTo(1);

        store.get(ErasedTraces.class).wipe();

        assertThat(found()).isEmpty();
        assertThat(store.get(ErasedTraces.class).left()).isZero();
    }

    @Test
    void nothing_is_wiped_while_somebody_looks_at_the_database_since_before_the_erasure() throws Exception {
        try (Connection somebody = store.get(HikariDataSource.class).getConnection()) {
            somebody.setAutoCommit(false);
            somebody.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            somebody.createStatement().executeQuery("select count(*) from location");
            record(new ErasePersonalDetails(child, null, ErasureGround.RETENTION_TERM));
            store.get(ErasedTraces.class).wipe();
            assertThat(store.get(ErasedTraces.class).left()).isEqualTo(1);
            somebody.rollback();
        }
        store.get(ErasedTraces.class).wipe();
        assertThat(store.get(ErasedTraces.class).left()).isZero();
        assertThat(found()).isEmpty();
    }

    @Test
    void nobody_waits_long_where_somebody_uses_the_readable_rows_and_it_is_tried_again() throws Exception {
        record(new ErasePersonalDetails(child, null, ErasureGround.RETENTION_TERM));
        store.get(JdbcTemplate.class).update("update erased_trace set noticed_at = now()");
        try (Connection somebody = store.get(HikariDataSource.class).getConnection()) {
            somebody.setAutoCommit(false);
            somebody.createStatement().execute("lock table person in access share mode");
            store.get(ErasedTraces.class).wipe();
            assertThat(store.get(ErasedTraces.class).left()).isEqualTo(1);
            somebody.rollback();
        }
        store.get(ErasedTraces.class).wipe();
        assertThat(store.get(ErasedTraces.class).left()).isZero();
    }

    @Test
    void whoever_has_the_connection_next_waits_no_longer_than_before() throws SQLException {
        record(new ErasePersonalDetails(child, null, ErasureGround.RETENTION_TERM));
        try (Connection one = store.get(HikariDataSource.class).getConnection()) {
            JdbcTemplate onIt = new JdbcTemplate(new SingleConnectionDataSource(one, true));
            onIt.execute("set lock_timeout = '7s'");
            new ErasedTraces(onIt).wipe();
            assertThat(onIt.queryForObject("show lock_timeout", String.class)).isEqualTo("7s");
            onIt.execute("reset lock_timeout");
        }
        assertThat(store.get(ErasedTraces.class).left()).isZero();
    }

    /** What of the child stands in any file of the server, the log of changes included. */
    private List<String> found() throws IOException {
        List<String> sought = new ArrayList<>(HERS);
        List<String> found = new ArrayList<>();
        Path folder = TestDatabase.files();
        String database = jdbc.queryForObject(
                "select oid::text from pg_database where datname = current_database()", String.class);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)
                    // Other tests have their databases beside it.
                    .filter(file -> !file.startsWith(folder.resolve("base"))
                            || file.startsWith(folder.resolve("base").resolve(database)))::iterator) {
                String bytes = bytesOf(file);
                for (String text : sought)
                    if (!found.contains(text) && bytes.contains(new String(text.getBytes(UTF_8), ISO_8859_1)))
                        found.add(text);
                if (!found.contains("key") && bytes.contains(new String(key, ISO_8859_1))) found.add("key");
            }
        }
        return found;
    }

    private static String bytesOf(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private void record(ChildCommand command) {
        store.get(Recording.class).record(command, SOMEBODY);
    }
}
