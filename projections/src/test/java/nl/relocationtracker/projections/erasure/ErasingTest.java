package nl.relocationtracker.projections.erasure;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.LiftHold;
import nl.relocationtracker.core.child.PersonCommand.PlaceHold;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.HoldGround;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.counts.ChildCount;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.importing.SourceKeys;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.person.PersonSearch;
import nl.relocationtracker.projections.person.PersonSearch.Query;
import nl.relocationtracker.projections.person.SourceNumbers;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.stays.ChildFiles;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class ErasingTest {

    // Eighteen on the day of the second relocation.
    private static final LocalDate BORN = parse("2006-02-15");
    private static final PersonalDetails AMINA = new PersonalDetails(
            List.of(new Name("Amina", "Quddus", null, "أمينة قدوس", Name.Kind.OFFICIAL)),
            BirthDate.stated(BORN),
            List.of(new ReferenceNumber("COA", "V-777.888")));
    private static final PersonalDetails YUSUF = new PersonalDetails(
            List.of(new Name("Yusuf", "Quddus", null, null, Name.Kind.OFFICIAL)),
            BirthDate.stated(parse("2012-01-01")),
            List.of());

    @TempDir
    private Path folder;

    private HikariDataSource database;
    private Store store;
    private LocationId assen;
    private LocationId emmen;
    private ChildId amina;
    private ChildId yusuf;

    @BeforeEach
    void record() {
        database = TestDatabase.fresh();
        store = new Store(database, folder.resolve("erasures.jsonl"));
        assen = opened("Noodopvang Assen", LocationKind.EMERGENCY);
        emmen = opened("Azc Emmen", LocationKind.REGULAR);
        amina = moved(AMINA);
        yusuf = moved(YUSUF);
        record(new DepartChild(amina, null, parse("2024-02-20"), Destination.TO_FAMILY, null, null, null));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothing_of_a_name_a_number_a_birth_date_or_a_note_is_left_anywhere() {
        assertThat(written(everything())).contains("quddus").contains("777.888");
        assertThat(noteOf(amina)).contains("Her aunt lives there");

        erase(amina);

        assertThat(written(everything()))
                .doesNotContain("amina")
                .doesNotContain("أمينة")
                .doesNotContain("777.888")
                .doesNotContain("v777888")
                .doesNotContain(BORN.toString())
                .contains("yusuf");
        assertThat(rows("vault.child_key where child_id = '" + amina + "'")).isZero();
        assertThat(noteOf(amina)).isEmpty();
        assertThat(noteOf(yusuf)).contains("Her aunt lives there");
        assertThat(found("Quddus")).containsExactly(yusuf);
        assertThat(found("V777888")).isEmpty();
    }

    @Test
    void what_was_recorded_earlier_of_who_it_is_cannot_be_read_either() {
        record(new RecordPersonalDetails(amina, null, YUSUF));
        erase(amina);
        assertThat(fileOf(amina).opened(store.get(Vault.class))).isEmpty();
        assertThat(rows("vault.child_key")).isEqualTo(1);
    }

    @Test
    void every_total_stays_as_it_was_on_every_day() {
        List<Object> before = totals();
        erase(amina);
        assertThat(totals()).isEqualTo(before);
    }

    @Test
    void an_erased_child_stands_in_no_list() {
        PointInTime then = PointInTime.asKnownNow(parse("2024-02-12"));
        assertThat(listed(then)).contains(amina, yusuf);
        assertThat(residents(then)).contains(amina, yusuf);
        erase(amina);
        assertThat(listed(then)).containsExactly(yusuf);
        assertThat(residents(then)).containsExactly(yusuf);
    }

    @Test
    void the_total_of_a_list_counts_whoever_is_erased_and_says_how_many_are_not_shown() {
        PointInTime then = PointInTime.asKnownNow(parse("2024-02-12"));
        erase(amina);
        Slice<ChildCount, ChildCounts.Place> all = children(null, then, null, 10);
        assertThat(all.total()).isEqualTo(2);
        assertThat(all.notShown()).isEqualTo(1);
        assertThat(all.items()).hasSize(1);
        Slice<Locations.Resident, Void> here = store.get(Locations.class).residents(emmen, then);
        assertThat(here.total()).isEqualTo(2);
        assertThat(here.notShown()).isEqualTo(1);
        assertThat(here.items()).hasSize(1);
    }

    @Test
    void the_parts_of_a_list_say_the_same_of_the_whole() {
        for (int i = 0; i < 3; i++) moved(YUSUF);
        erase(amina);
        PointInTime then = PointInTime.asKnownNow(parse("2024-02-12"));
        Slice<ChildCount, ChildCounts.Place> first = children(false, then, null, 2);
        Slice<ChildCount, ChildCounts.Place> rest =
                children(false, then, first.next().orElseThrow(), 2);
        assertThat(List.of(first.total(), first.notShown(), rest.total(), rest.notShown()))
                .containsExactly(5L, 1L, 5L, 1L);
        assertThat(rest.next()).isEmpty();
        assertThat(first.items()).hasSize(2).doesNotContainAnyElementsOf(rest.items());
        assertThat(rest.items()).hasSize(2);
    }

    @Test
    void the_readable_rows_can_be_made_again_and_show_nobody_who_is_erased() {
        erase(amina);
        List<Object> before = totals();
        List<String> rows = people();
        for (String table : List.of("person", "person_name", "person_reference", "person_age"))
            store.get(JdbcTemplate.class).execute("truncate " + table);

        assertThat(store.get(PersonRefill.class).refill()).isEqualTo(2);

        assertThat(people()).isEqualTo(rows);
        assertThat(found("Yousouf Qudus")).containsExactly(yusuf);
        assertThat(found("Amina")).isEmpty();
        assertThat(totals()).isEqualTo(before);
        assertThat(store.get(PersonRefill.class).refill()).isZero();
    }

    @Test
    void a_number_that_was_entered_by_hand_makes_no_new_child_of_its_file_however_that_writes_it() {
        assertThat(knownAs("COA", "V-777.888")).isEmpty();
        erase(amina);
        assertThat(knownAs("COA", "V-777.888")).containsEntry("V-777.888", amina.value());
        assertThat(knownAs("coa", "v777888")).containsEntry("v777888", amina.value());
        assertThat(knownAs("GZA", "V-777.888")).isEmpty();
    }

    @Test
    void a_number_that_was_replaced_before_the_erasure_makes_no_new_child_either() {
        record(new RecordPersonalDetails(
                amina,
                null,
                new PersonalDetails(AMINA.names(), AMINA.birthDate(), List.of(new ReferenceNumber("COA", "V-999")))));
        erase(amina);
        assertThat(knownAs("COA", "V-777.888", "V-999", "V-111"))
                .containsOnlyKeys("V-777.888", "V-999")
                .containsEntry("V-777.888", amina.value());
    }

    @Test
    void a_number_of_which_nobody_said_whose_it_is_makes_no_new_child_of_any_file() {
        record(new RecordPersonalDetails(
                amina, null, new PersonalDetails(List.of(), null, List.of(new ReferenceNumber(null, "4711")))));
        erase(amina);
        assertThat(knownAs("COA", "4711", "4712")).containsOnlyKeys("4711");
        assertThat(knownAs("GZA", "47-11")).containsOnlyKeys("47-11");
    }

    @Test
    void numbers_of_erased_children_are_no_system_that_a_file_may_have_come_from() {
        erase(amina);
        SourceKeys keys = new SourceKeys(store.get(JdbcTemplate.class), store.get(SourceNumbers.class));
        assertThat(keys.elsewhere("COA", SourceKeys.Kind.CHILD, List.of("V-777.888")))
                .isEmpty();
    }

    @Test
    void a_backup_from_before_the_erasure_is_erased_again_before_anybody_can_ask() {
        store.close();
        HikariDataSource backup = TestDatabase.copyOf(database);
        store = new Store(TestDatabase.again(database), folder.resolve("erasures.jsonl"));
        erase(amina);
        List<Object> before = totals();
        store.close();

        store = new Store(backup, folder.resolve("erasures.jsonl"));

        assertThat(fileOf(amina).isErased()).isTrue();
        assertThat(written(everything()))
                .doesNotContain("amina")
                .doesNotContain("777.888")
                .doesNotContain("777888")
                .contains("yusuf");
        assertThat(found("Quddus")).containsExactly(yusuf);
        assertThat(rows("vault.child_key where child_id = '" + amina + "'")).isZero();
        assertThat(totals()).isEqualTo(before);
        assertThat(store.get(ErasuresAgain.class).apply()).isZero();
    }

    @Test
    void a_backup_is_erased_again_even_if_a_hold_was_on_it_then_or_the_child_was_not_in_it_yet() {
        record(new PlaceHold(amina, null, HoldId.create(), HoldGround.INQUIRY));
        store.close();
        HikariDataSource backup = TestDatabase.copyOf(database);
        HikariDataSource empty = TestDatabase.fresh();
        store = new Store(TestDatabase.again(database), folder.resolve("erasures.jsonl"));
        HoldId hold = fileOf(amina).who().holds().get(0).id();
        record(new LiftHold(amina, null, hold));
        erase(amina);
        store.close();

        store = new Store(backup, folder.resolve("erasures.jsonl"));
        assertThat(fileOf(amina).isErased()).isTrue();
        store.close();

        store = new Store(empty, folder.resolve("erasures.jsonl"));
        assertThat(fileOf(amina).isErased()).isTrue();
        assertThat(rows("source_key where id = '" + amina + "'")).isEqualTo(1);
    }

    @Test
    void a_backup_from_before_the_departure_lets_the_child_leave_before_it_is_erased_again() {
        record(new DepartChild(yusuf, null, parse("2024-02-21"), Destination.RETURNED, null, null, null));
        store.close();
        HikariDataSource backup = TestDatabase.copyOf(database);
        store = new Store(TestDatabase.again(database), folder.resolve("erasures.jsonl"));
        record(new PlaceChild(
                yusuf,
                null,
                StayId.create(),
                assen,
                parse("2024-02-22"),
                Origin.ARRIVED,
                new Accompaniment(Accompaniment.Company.ALONE, true),
                null,
                null));
        store.close();
        HikariDataSource later = TestDatabase.copyOf(database);
        store = new Store(TestDatabase.again(database), folder.resolve("erasures.jsonl"));
        record(new DepartChild(yusuf, null, parse("2024-02-25"), Destination.TO_FAMILY, null, null, null));
        erase(yusuf);
        List<Object> totals = totals();
        store.close();

        store = new Store(later, folder.resolve("erasures.jsonl"));
        assertThat(fileOf(yusuf).timeline().isInReception()).isFalse();
        assertThat(totals()).isEqualTo(totals);
        store.close();

        store = new Store(backup, folder.resolve("erasures.jsonl"));
        assertThat(fileOf(yusuf).timeline().departure().orElseThrow().on()).isEqualTo("2024-02-21");
        assertThat(fileOf(yusuf).isErased()).isTrue();
    }

    @Test
    void every_read_model_of_children_can_be_made_again_from_the_events_and_shows_no_name() {
        erase(amina);
        List<Object> before = totals();
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        for (String table : List.of(
                "child",
                "stay",
                "accompaniment",
                "absence",
                "emergency_passage",
                "counted_relocation",
                "person_reach",
                "relocation_count",
                "person",
                "person_name",
                "person_reference",
                "person_age",
                "finding",
                "finding_acceptance",
                "erasure")) jdbc.execute("truncate " + table);

        List<ChildChange> changes = new ArrayList<>();
        store.get(EventTable.class)
                .streams(List.of(amina.value(), yusuf.value()))
                .forEach((stream, events) -> {
                    ChildFile nobody = ChildFile.empty(new ChildId(stream));
                    ChildFile file = nobody;
                    for (StoredEvent event : events) file = file.after((ChildEvent) event.payload());
                    changes.add(ChildChange.of(
                            nobody, file, events.get(0).recordedAt(), Optional.empty(), store.get(Vault.class)));
                });
        new TransactionTemplate(store.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> store.get(LiveTables.class).writeChildren(changes, false));

        assertThat(totals()).isEqualTo(before);
        assertThat(written(everything())).doesNotContain("amina").contains("yusuf");
        assertThat(listed(PointInTime.asKnownNow(parse("2024-02-12")))).containsExactly(yusuf);
    }

    @Test
    void an_erasure_that_does_not_come_to_pass_is_taken_back_outside_the_database_too() throws IOException {
        TransactionTemplate transaction = new TransactionTemplate(store.get(PlatformTransactionManager.class));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    erase(amina);
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            throw new IllegalStateException("no");
                        }
                    });
                }))
                .hasMessage("no");

        assertThat(Files.readAllLines(folder.resolve("erasures.jsonl"))).hasSize(2);
        assertThat(store.get(ErasuresAgain.class).apply()).isZero();
        assertThat(fileOf(amina).isErased()).isFalse();
        assertThat(found("Amina")).contains(amina);
        erase(amina);
        assertThat(store.get(ErasureFile.class).all()).hasSize(1);
    }

    @Test
    void a_refused_erasure_leaves_no_note() {
        assertThatThrownBy(() -> erase(yusuf)).isInstanceOf(Refusal.class).hasMessage("CHILD_STILL_IN_RECEPTION");
        assertThat(folder.resolve("erasures.jsonl")).doesNotExist();
    }

    /** All that is counted, on each of some days. */
    private List<Object> totals() {
        List<Object> totals = new ArrayList<>();
        for (LocalDate day = parse("2024-01-31"); day.isBefore(parse("2024-03-02")); day = day.plusDays(1)) {
            PointInTime when = PointInTime.asKnownNow(day);
            totals.add(PolicyFigures.of(Policies.EVERY_RELOCATION, when, store.get(JdbcClient.class)));
            totals.add(store.get(Populations.class).population(when));
            totals.add(store.get(Populations.class).everInReception(when));
            totals.add(store.get(Churns.class)
                    .churn(null, when, Churns.Sort.RELOCATIONS_BY_CLOSURE, null, 10)
                    .items());
        }
        return totals;
    }

    private Slice<ChildCount, ChildCounts.Place> children(
            Boolean flagged, PointInTime when, ChildCounts.Place after, int limit) {
        return store.get(ChildCounts.class)
                .children(
                        new ChildCounts.Selection(Policies.EVERY_RELOCATION, flagged, null, null, null),
                        when,
                        after,
                        limit);
    }

    private List<ChildId> listed(PointInTime when) {
        return children(null, when, null, 10).items().stream()
                .map(count -> new ChildId(count.childId()))
                .toList();
    }

    private List<ChildId> residents(PointInTime when) {
        return store.get(Locations.class).residents(emmen, when).items().stream()
                .map(resident -> new ChildId(resident.childId()))
                .toList();
    }

    private List<String> people() {
        return store.get(JdbcTemplate.class).queryForList("""
                        select p::text from person p union all select n::text from person_name n
                        union all select r::text from person_reference r order by 1
                        """, String.class);
    }

    /** Every row of every table, as text. */
    private List<String> everything() {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        List<String> rows = new ArrayList<>();
        for (String table : jdbc.queryForList("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
                  and table_name <> 'flyway_schema_history'
                """, String.class))
            rows.addAll(jdbc.queryForList("select t::text from " + table + " t", String.class));
        return rows;
    }

    private static String written(List<String> rows) {
        return String.join("\n", rows).toLowerCase(Locale.ROOT);
    }

    private Optional<String> noteOf(ChildId child) {
        return store.get(JdbcTemplate.class)
                .query(
                        "select sequence, payload->'move'->>'note' from event where stream = ? and type = 'ChildRelocated'",
                        (row, n) -> store.get(Vault.class)
                                .text(new SealedIn(child, row.getLong(1), "note"), new Sealed(row.getString(2))),
                        child.value())
                .get(0);
    }

    private long rows(String table) {
        return store.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Long.class);
    }

    private Map<String, UUID> knownAs(String source, String... numbers) {
        return new SourceKeys(store.get(JdbcTemplate.class), store.get(SourceNumbers.class))
                .known(source, SourceKeys.Kind.CHILD, List.of(numbers));
    }

    private ChildFile fileOf(ChildId child) {
        return store.get(ChildFiles.class).fileOf(child, null).orElseThrow();
    }

    private List<ChildId> found(String text) {
        return store.get(PersonSearch.class).find(new Query(text, null, null, 9)).stream()
                .map(PersonSearch.Found::child)
                .toList();
    }

    private void erase(ChildId child) {
        record(new ErasePersonalDetails(child, null, ErasureGround.RETENTION_TERM));
    }

    private void record(ChildCommand command) {
        store.get(Recording.class).record(command, SOMEBODY);
    }

    private LocationId opened(String name, LocationKind kind) {
        LocationId id = LocationId.create();
        store.get(Recording.class)
                .record(
                        new OpenLocation(id, PeriodId.create(), name, null, "Assen", kind, 100, parse("2024-01-01")),
                        SOMEBODY);
        return id;
    }

    private ChildId moved(PersonalDetails details) {
        ChildId child = ChildId.create();
        record(new PlaceChild(
                child,
                null,
                StayId.create(),
                assen,
                parse("2024-02-01"),
                Origin.ARRIVED,
                new Accompaniment(Accompaniment.Company.ALONE, true),
                null,
                details));
        record(new RelocateChild(
                child,
                null,
                StayId.create(),
                emmen,
                null,
                parse("2024-02-10"),
                new Motive(Reason.LOCATION_CLOSED, null, "Her aunt lives there", null, null),
                null));
        return child;
    }
}
