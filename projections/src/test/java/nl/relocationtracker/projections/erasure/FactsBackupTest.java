package nl.relocationtracker.projections.erasure;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what a backup of the facts holds, made as docker/README.md says, of children with random names, numbers and birth
 * dates, of which no birthday that counts ask for is a day on which anything happened.
 */
class FactsBackupTest {

    private static final int CHILDREN = 30;
    private static final String MADE_AGAIN =
            ".*\\.(person.*|counted_relocation|relocation_count|finding(_acceptance)?)";

    @TempDir
    private Path folder;

    private final Set<String> words = new HashSet<>();
    private final Set<String> days = new HashSet<>();
    private HikariDataSource database;
    private Store store;

    @BeforeEach
    void record() {
        database = TestDatabase.fresh();
        store = new Store(database, folder.resolve("erasures.jsonl"));
        Random random = new Random(11);
        Desk desk = new Desk(store);
        List<LocationId> places = new ArrayList<>();
        for (int i = 0; i < 4; i++) places.add(desk.opened("Plaats " + i, LocationKind.EMERGENCY, "2023-01-01"));
        for (int i = 0; i < CHILDREN; i++) {
            int at = random.nextInt(4);
            LocalDate day = parse("2023-02-01").plusDays(random.nextInt(20));
            ChildId child = desk.placed(places.get(at), day.toString());
            for (int told = 0; told < 2; told++) record(new RecordPersonalDetails(child, null, somebody(random)));
            for (int moves = random.nextInt(11); moves > 0; moves--) {
                day = day.plusDays(1 + random.nextInt(30));
                at = (at + 1 + random.nextInt(3)) % 4;
                desk.relocated(child, places.get(at), day.toString(), Reason.CAPACITY);
            }
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nobodys_name_number_or_birth_date_is_in_it_nor_a_day_from_which_that_can_be_reckoned() throws IOException {
        List<String> all = tables(".*");
        List<String> left = new ArrayList<>(all);
        left.removeAll(DocumentedBackup.leftOut(store.get(JdbcTemplate.class)));
        assertThat(left)
                .contains("public.event", "public.event_origin")
                .containsAll(tables("g\\d+.(stay|accompaniment|erasure)|public.source_key"))
                .hasSizeGreaterThan(15);
        assertThat(told(left)).isEmpty();
        assertThat(told(tables(".*\\.person(_name|_reference)?"))).hasSizeGreaterThan(CHILDREN);
        assertThat(told(tables(".*\\.counted_relocation"))).isNotEmpty();
        assertThat(told(tables(".*\\.person_reach"))).isNotEmpty();
        assertThat(told(tables(".*\\.finding"))).isNotEmpty();
    }

    @Test
    void the_statistics_of_the_database_say_nothing_of_anybody_either() {
        JdbcTemplate jdbc = store.get(JdbcTemplate.class);
        jdbc.execute("analyze");
        List<String> statistics = jdbc.queryForList("""
                select concat_ws(' ', most_common_vals, most_common_elems, histogram_bounds) from pg_stats
                where schemaname !~ '^pg_' and schemaname <> 'information_schema'
                """, String.class);
        assertThat(String.join(" ", statistics)).contains("2023-02-");
        assertThat(toldIn(statistics)).isEmpty();
    }

    @Test
    void what_is_left_out_is_made_again_from_the_facts_and_the_keys() throws IOException {
        List<Object> before = readings();
        List<String> rows = rows(tables(MADE_AGAIN));
        store.close();

        store = new Store(DocumentedBackup.restored(database), folder.resolve("erasures.jsonl"));

        assertThat(readings()).isEqualTo(before);
        assertThat(rows(tables(MADE_AGAIN))).isEqualTo(rows);
    }

    private PersonalDetails somebody(Random random) {
        // Whoever is born then is fifteen or eighteen on no day on which anything happened here, and was five before
        // all of it.
        LocalDate born = parse("2010-01-01").plusDays(random.nextInt(2500));
        Stream.of(
                        born,
                        born.plusYears(5),
                        born.plusYears(15),
                        born.plusYears(18),
                        born.plusYears(18).plusDays(365))
                .filter(day -> day.isAfter(parse("2025-12-31")) || day.isBefore(parse("2022-12-31")))
                .forEach(day -> days.add(day.toString()));
        String name = word(random);
        String number = "%d".formatted(1_000_000_000L + random.nextInt(1_000_000_000));
        words.add(name);
        words.add(number);
        return new PersonalDetails(
                List.of(new Name(name, word(random), null, null, Name.Kind.OFFICIAL)),
                BirthDate.stated(born),
                List.of(new ReferenceNumber("COA", number)));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder("q");
        for (int i = 0; i < 6; i++)
            word.append("bdghjkmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        return word.toString();
    }

    private List<String> tables(String pattern) {
        return DocumentedBackup.tables(store.get(JdbcTemplate.class), pattern);
    }

    private List<String> rows(List<String> tables) {
        List<String> rows = new ArrayList<>();
        for (String table : tables)
            rows.addAll(store.get(JdbcTemplate.class)
                    .queryForList("select t::text from " + table + " t order by 1", String.class));
        return rows;
    }

    private List<String> told(List<String> tables) {
        return toldIn(rows(tables));
    }

    private List<String> toldIn(List<String> texts) {
        String all = String.join("\n", texts);
        return Stream.concat(words.stream(), days.stream())
                .filter(all::contains)
                .toList();
    }

    private List<Object> readings() {
        List<Object> readings = new ArrayList<>();
        for (LocalDate day :
                List.of(parse("2023-03-01"), parse("2023-09-01"), parse("2024-03-01"), parse("2029-01-01"))) {
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
