package nl.relocationtracker.api.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.importing.ImportJob;
import nl.relocationtracker.projections.importing.ImportState;
import nl.relocationtracker.projections.importing.ReportLine;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.register.LocationRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ImportsTest {

    private static final String SITES = """
            A,Azc A,Zeist,REGULAR,100,2020-01-01,
            B,Noodopvang B,Zeist,EMERGENCY,100,2023-01-01,2023-06-01
            B,Noodopvang B,Zeist,EMERGENCY,100,2023-08-01,
            P,,,FOSTER_FAMILY,2,2020-01-01,
            """;

    private static final String MOVES = """
            C1,2015-01-02,no,H1,A,2023-01-02,2023-02-03,CAPACITY
            C2,2016-01-02,no,H1,A,2023-01-02,2023-02-03,CAPACITY
            C1,2015-01-02,no,H1,B,2023-02-03,2023-06-01,LOCATION_CLOSED
            C2,2016-01-02,no,H1,B,2023-02-03,2023-06-01,LOCATION_CLOSED
            C2,2016-01-02,no,H1,A,2023-06-01,,
            C1,2015-01-02,no,H1,A,2023-06-01,2023-09-01,OTHER
            C1,2015-01-02,no,H1,P,2023-09-01,,
            """;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void leaves_nothing_of_a_child_in_the_statistics_of_the_database() throws Exception {
        desk.ended(desk.start(SITES, MOVES, false));
        JdbcTemplate jdbc = desk.store.get(JdbcTemplate.class);
        jdbc.execute("analyze");
        assertThat(jdbc.queryForList("""
                        select tablename || '.' || attname from pg_stats
                        where tablename = 'staged_stay' and attname in ('child', 'born', 'household', 'reason')
                           or tablename = 'person' and attname in ('birth_date', 'words', 'keys', 'near_keys')
                           or tablename = 'person_name' and attname not in ('child_id', 'ordinal', 'kind')
                           or tablename = 'person_reference' and attname in ('number', 'compact')
                        """, String.class)).isEmpty();
    }

    @Test
    void records_locations_and_children_and_counts_every_row() throws Exception {
        ImportJob job = desk.importing(SITES, MOVES);
        assertThat(job.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(counts(job)).isEqualTo("11 rows, 11 accepted, 0 repeated, 0 refused, 1 findings");
        assertThat(desk.lines(job)).containsExactly("stays.csv:7 reason NOTE_MISSING");
        assertThat(desk.count("location")).isEqualTo(3);
        assertThat(desk.count("child")).isEqualTo(2);
        assertThat(desk.count("stay where reason is not null")).isEqualTo(5);
        assertThat(desk.count("stay where ended_period is not null")).isEqualTo(2);
        assertThat(desk.count("event join event_origin on number = origin where import_id = '" + job.id() + "'"))
                .isEqualTo(desk.count("event"));
    }

    @Test
    void asks_after_a_year_of_more_than_thirty_years_ago_also_of_a_child_without_birth_date() throws Exception {
        ImportJob job =
                desk.importing("A,Azc A,Zeist,REGULAR,100,1920-01-01,\n", "C1,,no,,A,1924-03-05,1924-06-07,CAPACITY\n");
        assertThat(desk.lines(job))
                .contains(
                        "locations.csv:2 opened IMPROBABLE_DAY",
                        "stays.csv:2 arrived IMPROBABLE_DAY",
                        "stays.csv:2 left IMPROBABLE_DAY");
        assertThat(desk.count("finding where code = 'IMPROBABLE_DAY' and recorded_to = 'infinity'"))
                .isEqualTo(2);
    }

    @Test
    void changes_nothing_when_the_same_files_come_again() throws Exception {
        desk.importing(SITES, MOVES);
        List<Map<String, Object>> before = desk.record();
        ImportJob again = desk.importing(SITES, MOVES);
        assertThat(counts(again)).isEqualTo("11 rows, 0 accepted, 11 repeated, 0 refused, 0 findings");
        assertThat(desk.lines(again)).isEmpty();
        assertThat(desk.record()).isEqualTo(before);
    }

    @Test
    void records_a_child_that_was_born_in_reception_and_changes_nothing_when_it_comes_again() throws Exception {
        String born = """
                child,born,unaccompanied,household,location,arrived,left,reason,origin
                C9,2023-03-01,no,H1,A,2023-03-01,,,BORN_IN_RECEPTION
                """;
        ImportJob job = desk.importing(SITES, born);
        assertThat(counts(job)).isEqualTo("5 rows, 5 accepted, 0 repeated, 0 refused, 0 findings");
        assertThat(desk.count("stay where origin = 'BORN_IN_RECEPTION'")).isEqualTo(1);
        assertThat(desk.count("counted_relocation where policy = 'every-relocation'"))
                .isZero();
        List<Map<String, Object>> before = desk.record();
        assertThat(counts(desk.importing(SITES, born)))
                .isEqualTo("5 rows, 0 accepted, 5 repeated, 0 refused, 0 findings");
        assertThat(desk.record()).isEqualTo(before);
    }

    @Test
    void does_not_bring_back_a_child_that_was_erased_and_says_so_without_its_number() throws Exception {
        String left = MOVES.replace(
                "C1,2015-01-02,no,H1,P,2023-09-01,,", "C1,2015-01-02,no,H1,P,2023-09-01,2023-10-01,RETURNED");
        desk.importing(SITES, left);
        ChildId child = child("C1");
        desk.store
                .get(Recording.class)
                .record(new ErasePersonalDetails(child, null, ErasureGround.RETENTION_TERM), Origin.of(Desk.SOMEBODY));
        List<Map<String, Object>> before = desk.record();

        ImportJob again = desk.importing(SITES, left);

        assertThat(counts(again)).isEqualTo("11 rows, 0 accepted, 7 repeated, 4 refused, 0 findings");
        assertThat(desk.lines(again)).containsExactly("stays.csv:2 CHILD_ERASED");
        assertThat(desk.report.page(again.id(), null, 9).items().get(0).details())
                .isEmpty();
        assertThat(desk.record()).isEqualTo(before);
        assertThat(desk.count("person_reference where number = 'C1'")).isZero();
        assertThat(desk.count("staged_stay")).isZero();
    }

    @Test
    void records_nothing_of_a_child_that_is_erased_while_the_import_that_names_it_is_under_way() throws Exception {
        String left = "C1,2015-01-02,no,H1,A,2023-01-02,2023-02-03,RETURNED\n";
        desk.importing(SITES, left);
        ChildId child = child("C1");
        JdbcTemplate jdbc = desk.store.get(JdbcTemplate.class);
        LocationId place = new LocationId(jdbc.queryForObject("select id from location where code = 'A'", UUID.class));

        ImportJob job = new TransactionTemplate(desk.store.get(PlatformTransactionManager.class)).execute(status -> {
            // It has read what is recorded of the child when it comes to the place.
            desk.store.get(LocationRegister.class).holdAlone(List.of(place));
            ImportJob started = CompletableFuture.supplyAsync(
                            () -> started(left + "C1,2015-01-02,no,H1,A,2023-05-01,,\n"))
                    .join();
            Patience.until(() -> desk.count("pg_locks where not granted") > 0);
            CompletableFuture.runAsync(() -> erase(child)).join();
            return started;
        });

        assertThat(desk.ended(job).state()).isEqualTo(ImportState.COMPLETED);
        assertThat(desk.lines(job)).containsExactly("stays.csv:2 CHILD_ERASED");
        assertThat(desk.count("stay")).isEqualTo(1);
        assertThat(desk.count("child")).isEqualTo(1);
        assertThat(desk.count("person_reference")).isZero();
        assertThat(desk.count("vault.child_key")).isZero();
        assertThat(desk.count("staged_stay")).isZero();
    }

    @Test
    void makes_no_new_child_of_a_number_that_somebody_recorded_of_one_that_is_erased() throws Exception {
        String left = "C1,2015-01-02,no,H1,A,2023-01-02,2023-02-03,RETURNED\n";
        desk.importing(SITES, left);
        ChildId child = child("C1");
        desk.store
                .get(Recording.class)
                .record(
                        new RecordPersonalDetails(
                                child,
                                null,
                                new PersonalDetails(List.of(), null, List.of(new ReferenceNumber(null, "Z-99")))),
                        Origin.of(Desk.SOMEBODY));
        erase(child);
        ImportJob again = desk.importing(SITES, left + "z99,2015-01-02,no,,A,2023-01-02,,\n");
        assertThat(desk.lines(again)).containsExactly("stays.csv:2 CHILD_ERASED", "stays.csv:3 CHILD_ERASED");
        assertThat(desk.count("child")).isEqualTo(1);
    }

    private ImportJob started(String stays) {
        try {
            return desk.start(null, stays, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void erase(ChildId child) {
        desk.store
                .get(Recording.class)
                .record(new ErasePersonalDetails(child, null, ErasureGround.RETENTION_TERM), Origin.of(Desk.SOMEBODY));
    }

    @Test
    void tells_in_a_dry_run_what_an_import_would_and_writes_nothing() throws Exception {
        String faulty = MOVES + "C3,2016-01-02,no,,nowhere,2023-02-03,,\n";
        List<Map<String, Object>> before = desk.record();
        ImportJob dry = desk.tryingOut(SITES, faulty);
        assertThat(desk.record()).isEqualTo(before);
        ImportJob wet = desk.importing(SITES, faulty);
        assertThat(counts(dry))
                .isEqualTo(counts(wet))
                .isEqualTo("12 rows, 11 accepted, 0 repeated, 1 refused, 1 findings");
        assertThat(desk.lines(dry)).isEqualTo(desk.lines(wet)).hasSize(2);
    }

    @Test
    void takes_numbers_of_two_systems_for_two_children() throws Exception {
        desk.importing(SITES, MOVES);
        Path stays = Files.writeString(folder.resolve("other.csv"), Desk.STAYS + "C1,2011-01-02,no,,A,2023-01-02,,\n");
        Path sites = Files.writeString(folder.resolve("sites.csv"), Desk.LOCATIONS + SITES);
        ImportJob job = desk.imports.start(
                java.util.UUID.randomUUID(), Desk.SOMEBODY, "another", false, ImportFiles.of(sites, stays));
        assertThat(counts(desk.ended(job))).startsWith("5 rows, 5 accepted");
        assertThat(desk.lines(job)).containsExactly("locations.csv:0 SOURCE_NEW");
        ReportLine asked = desk.report.page(job.id(), null, 1).items().get(0);
        assertThat(asked.severity()).isEqualTo(ReportLine.Severity.NOTE);
        assertThat(asked.details()).containsEntry("source", "another").containsEntry("other", "file");
        assertThat(desk.count("child")).isEqualTo(3);
        assertThat(desk.count("location")).isEqualTo(6);
    }

    @Test
    void leaves_out_a_child_as_a_whole_and_nobody_else() throws Exception {
        ImportJob job = desk.importing(
                SITES,
                MOVES.replace("C1,2015-01-02,no,H1,A,2023-06-01,2023-09-01", "C1,2015-01-02,no,H1,A,2023-06-01,soon"));
        assertThat(counts(job)).isEqualTo("11 rows, 7 accepted, 0 repeated, 4 refused, 0 findings");
        assertThat(desk.lines(job)).containsExactly("stays.csv:7 left NOT_A_DAY");
        assertThat(desk.count("child")).isEqualTo(1);
        assertThat(desk.count("source_key where kind = 'CHILD'")).isEqualTo(1);
        assertThat(desk.count("vault.child_key")).isEqualTo(1);
    }

    @Test
    void leaves_out_a_child_or_location_with_a_day_that_may_be_two_and_nobody_else() throws Exception {
        ImportJob job = desk.importing(
                SITES + "D,Azc D,Zeist,REGULAR,100,08-11-2022,\n", MOVES.replace("A,2023-06-01,,", "A,06-01-2023,,"));
        assertThat(job.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(counts(job)).isEqualTo("12 rows, 8 accepted, 0 repeated, 4 refused, 1 findings");
        assertThat(desk.lines(job))
                .containsExactly(
                        "locations.csv:6 opened DAY_AMBIGUOUS",
                        "stays.csv:6 arrived DAY_AMBIGUOUS",
                        "stays.csv:7 reason NOTE_MISSING");
    }

    @Test
    void leaves_out_both_children_whose_row_one_with_a_field_too_many_may_be() throws Exception {
        ImportJob job = desk.importing(SITES, MOVES + "C2,C1,2015-01-02,no,H1,A,2023-06-01,,\n");
        assertThat(counts(job)).isEqualTo("12 rows, 4 accepted, 0 repeated, 8 refused, 0 findings");
        assertThat(desk.count("child")).isZero();
    }

    @Test
    void leaves_out_a_location_that_cannot_be_told_and_every_child_that_lived_there() throws Exception {
        ImportJob job =
                desk.importing(SITES.replace("2023-06-01\n", "\n"), MOVES + "C3,2016-01-02,no,,A,2023-02-03,,\n");
        assertThat(counts(job)).isEqualTo("12 rows, 3 accepted, 0 repeated, 9 refused, 0 findings");
        assertThat(desk.lines(job))
                .containsExactly(
                        "locations.csv:4 opened PERIODS_OVERLAP",
                        "stays.csv:4 location LOCATION_LEFT_OUT",
                        "stays.csv:5 location LOCATION_LEFT_OUT");
    }

    @Test
    void lists_all_that_the_rules_have_against_a_child_with_its_line() throws Exception {
        ImportJob job = desk.importing(SITES, """
                C1,2015-01-02,no,,A,2023-01-02,2030-02-03,CAPACITY
                C2,2024-01-02,no,,B,2023-07-02,2023-07-09,CAPACITY
                C2,2024-01-02,no,,A,2023-07-09,,
                C3,2016-01-02,no,,B,2023-05-02,2023-06-09,RETURNED
                """);
        assertThat(desk.lines(job))
                .containsExactly(
                        "stays.csv:2 left IN_THE_FUTURE",
                        "stays.csv:3 arrived BEFORE_BIRTH",
                        "stays.csv:3 arrived OUTSIDE_OPENING_PERIOD",
                        "stays.csv:4 arrived BEFORE_BIRTH",
                        "stays.csv:5 left STAY_CROSSES_CLOSING");
        assertThat(counts(job)).isEqualTo("8 rows, 7 accepted, 0 repeated, 1 refused, 4 findings");
    }

    @Test
    void leaves_out_a_child_that_is_recorded_otherwise() throws Exception {
        desk.importing(SITES, MOVES);
        ImportJob job = desk.importing(
                null,
                MOVES.replace(
                        "B,2023-02-03,2023-06-01,LOCATION_CLOSED\nC2,2016-01-02,no,H1,A",
                        "P,2023-02-03,2023-06-01,SAFETY\nC2,2016-01-02,no,H1,A"));
        assertThat(counts(job)).isEqualTo("7 rows, 0 accepted, 4 repeated, 3 refused, 0 findings");
        assertThat(desk.lines(job)).containsExactly("stays.csv:5 location DIFFERS_FROM_RECORDED");
        assertThat(desk.report.page(job.id(), null, 9).items().get(0).details()).containsEntry("recorded", "B");
    }

    @Test
    void records_a_birth_date_that_only_a_later_file_brings() throws Exception {
        String unborn = "C1,,no,,A,2023-01-02,,\n";
        assertThat(desk.lines(desk.importing(SITES, unborn))).isEmpty();
        String born = unborn.replace("C1,", "C1,2015-01-02");
        ImportJob job = desk.importing(null, born);
        assertThat(desk.lines(job)).isEmpty();
        assertThat(counts(job)).isEqualTo("1 rows, 1 accepted, 0 repeated, 0 refused, 0 findings");
        assertThat(desk.count("person where birth_date = '2015-01-02'")).isEqualTo(1);
        changesNothing(born);
        changesNothing(unborn);
    }

    @Test
    void replaces_what_the_same_system_told_of_a_birth_date_and_keeps_what_a_person_recorded() throws Exception {
        desk.importing(SITES, MOVES);
        String later = MOVES.replace("C1,2015-01-02", "C1,2015-01-03").replace("C2,2016-01-02", "C2,2016-01-03");
        ChildId person = child("C2");
        desk.store
                .get(Recording.class)
                .record(
                        new RecordPersonalDetails(
                                person, null, PersonalDetails.of(LocalDate.parse("2015-07-07"), "C2")),
                        Store.SOMEBODY);
        ImportJob job = desk.importing(null, later);
        assertThat(counts(job)).isEqualTo("7 rows, 1 accepted, 6 repeated, 0 refused, 2 findings");
        assertThat(desk.lines(job))
                .containsExactly("stays.csv:2 born BIRTH_DATE_CHANGED", "stays.csv:3 born RECORDED_OTHERWISE");
        assertThat(desk.count("person where birth_date = '2015-01-03' and child_id = '" + child("C1") + "'"))
                .isEqualTo(1);
        assertThat(desk.count("person where birth_date = '2015-07-07' and child_id = '" + person + "'"))
                .isEqualTo(1);
    }

    @Test
    void records_with_whom_a_child_is_as_later_rows_and_files_tell_it_and_keeps_what_a_person_recorded()
            throws Exception {
        desk.importing(SITES, MOVES);
        desk.store
                .get(Recording.class)
                .record(new LeaveHousehold(child("C2"), null, LocalDate.parse("2023-01-02")), Store.SOMEBODY);
        String later = MOVES.replace("C1,2015-01-02,no,H1,A,2023-06-01", "C1,2015-01-02,yes,,A,2023-06-01")
                .replace("C1,2015-01-02,no,H1,P", "C1,2015-01-02,yes,H7,P");
        ImportJob job = desk.importing(null, later);
        assertThat(desk.lines(job))
                .containsExactly(
                        "stays.csv:3 household RECORDED_OTHERWISE",
                        "stays.csv:7 household HOUSEHOLD_CHANGED",
                        "stays.csv:7 unaccompanied ACCOMPANIMENT_CHANGED",
                        "stays.csv:8 household HOUSEHOLD_CHANGED");
        assertThat(counts(job)).isEqualTo("7 rows, 2 accepted, 5 repeated, 0 refused, 4 findings");
        assertThat(desk.store
                        .get(JdbcTemplate.class)
                        .queryForList("""
                                select from_on || ' ' || company || ' ' || (household_id is not null) from accompaniment
                                where child_id = ? and recorded_to = 'infinity' order by from_on
                                """, String.class, child("C1").value()))
                .containsExactly(
                        "-infinity WITH_PARENT true", "2023-06-01 ALONE false", "2023-09-01 CHILD_ONLY_HOUSEHOLD true");
        List<Map<String, Object>> before = desk.record();
        assertThat(desk.lines(desk.importing(null, later))).containsExactly("stays.csv:3 household RECORDED_OTHERWISE");
        assertThat(desk.record()).isEqualTo(before);
    }

    private void changesNothing(String stays) throws Exception {
        List<Map<String, Object>> before = desk.record();
        assertThat(desk.lines(desk.importing(null, stays))).isEmpty();
        assertThat(desk.record()).isEqualTo(before);
    }

    private ChildId child(String number) {
        return new ChildId(desk.store
                .get(JdbcTemplate.class)
                .queryForObject("select child_id from person_reference where number = ?", UUID.class, number));
    }

    @Test
    void goes_on_where_an_earlier_file_ended_and_closes_after_the_children_have_left() throws Exception {
        desk.importing(SITES, MOVES);
        String later = SITES.replace("2020-01-01,\nB", "2020-01-01,2023-12-01\nB");
        String moved = MOVES.replace(
                        "C2,2016-01-02,no,H1,A,2023-06-01,,",
                        "C2,2016-01-02,no,H1,A,2023-06-01,2023-12-01,LOCATION_CLOSED")
                + "C2,2016-01-02,no,H1,B,2023-12-01,,\n";
        ImportJob job = desk.importing(later, moved);
        assertThat(desk.lines(job)).isEmpty();
        assertThat(counts(job)).isEqualTo("12 rows, 3 accepted, 9 repeated, 0 refused, 0 findings");
        assertThat(desk.count("stay where left_on is null and recorded_to = 'infinity'"))
                .isEqualTo(2);
    }

    @Test
    void finds_children_who_are_still_recorded_where_a_file_closes() throws Exception {
        desk.importing(SITES, MOVES);
        ImportJob job = desk.importing(SITES.replace("2020-01-01,\nB", "2020-01-01,2023-12-01\nB"), null);
        assertThat(desk.lines(job)).containsExactly("locations.csv:2 closed CHILDREN_RECORDED_THERE");
        assertThat(counts(job)).isEqualTo("4 rows, 1 accepted, 3 repeated, 0 refused, 1 findings");
    }

    @Test
    void closes_no_location_where_a_child_lives_that_was_recorded_by_live_entry_and_goes_on_with_the_others()
            throws Exception {
        desk.importing(SITES, MOVES);
        LocationId azc = new LocationId(desk.store
                .get(JdbcTemplate.class)
                .queryForObject("select id from location where code = 'A'", UUID.class));
        desk.store
                .get(Recording.class)
                .record(
                        new PlaceChild(
                                ChildId.create(),
                                null,
                                StayId.create(),
                                azc,
                                LocalDate.parse("2024-01-02"),
                                nl.relocationtracker.core.child.Origin.ARRIVED,
                                new Accompaniment(Accompaniment.Company.ALONE, null),
                                null,
                                null),
                        Store.SOMEBODY);
        String closing = "A,Azc A,Zeist,REGULAR,100,2020-01-01,2024-02-01\n";
        ImportJob job = desk.importing(closing + "D,Azc D,Zeist,REGULAR,100,2020-01-01,\n", null);
        assertThat(desk.lines(job)).containsExactly("locations.csv:2 closed CHILDREN_RECORDED_THERE");
        assertThat(counts(job)).isEqualTo("2 rows, 1 accepted, 0 repeated, 1 refused, 0 findings");
        assertThat(desk.count("opening_period where closed_on = '2024-02-01'")).isZero();
    }

    @Test
    void lets_children_arrive_where_a_known_location_opens_again() throws Exception {
        desk.importing("B,Noodopvang B,Zeist,EMERGENCY,100,2023-01-01,2023-06-01\n", null);
        ImportJob job = desk.importing(SITES, "C1,2015-01-02,no,,B,2023-09-01,,\n");
        assertThat(desk.lines(job)).isEmpty();
        assertThat(counts(job)).isEqualTo("5 rows, 4 accepted, 1 repeated, 0 refused, 0 findings");
    }

    @Test
    void records_nothing_when_a_file_cannot_be_read() throws Exception {
        List<Map<String, Object>> before = desk.record();
        ImportJob job = desk.importing(SITES, MOVES + "C3,\"2016");
        assertThat(job.state()).isEqualTo(ImportState.FAILED);
        assertThat(job.reason()).isEqualTo("UNREADABLE");
        assertThat(counts(job)).isEqualTo("11 rows, 0 accepted, 0 repeated, 11 refused, 0 findings");
        assertThat(desk.lines(job)).containsExactly("stays.csv:9 QUOTE_NOT_CLOSED");
        assertThat(desk.record()).isEqualTo(before);
    }

    @Test
    void keeps_nothing_of_what_was_read_when_it_has_ended() throws Exception {
        desk.importing(SITES, MOVES);
        desk.importing(SITES, "\"");
        assertThat(desk.count("staged_stay") + desk.count("staged_location") + desk.count("staged_for"))
                .isZero();
        try (var left = Files.list(folder.resolve("imports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void says_nothing_of_a_child_in_its_report() throws Exception {
        ImportJob job = desk.importing(SITES, """
                C77,2015-11-12,no,H88,A,2023-01-02,2023-02-03,naar oma in Delft
                C77,2015-11-13,no,H88,B,2023-02-03,,
                C78,1999-11-12,maybe,H88,A,12-13-14,2023-02-03,naar oma in Delft
                C79,2015-11-12,no,H88,A,2023-01-02,2023-02-03,naar oma in Delft
                C79,2015-11-12,no,H88,B,2023-02-03,,
                """);
        assertThat(desk.lines(job)).hasSize(5);
        assertThat(desk.report.page(job.id(), null, 100).toString())
                .doesNotContain("C7")
                .doesNotContain("H88")
                .doesNotContain("-11-1")
                .doesNotContain("oma");
        // With what base64 cannot hold, or it might stand in what is sealed by chance.
        assertThat(desk.count("event where payload::text like '%naar oma%' or payload::text like '%2015-11-12%'"
                        + " or payload::text like '%\"C79\"%'"))
                .isZero();
    }

    private static String counts(ImportJob job) {
        assertThat(job.rowsDone()).isEqualTo(job.rowsTotal());
        return job.rowsTotal() + " rows, " + job.accepted() + " accepted, " + job.repeated() + " repeated, "
                + job.refused() + " refused, " + job.findings() + " findings";
    }
}
