package nl.relocationtracker.projections.rebuild;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.database.Patience;
import nl.relocationtracker.projections.generation.VisibilityMap;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuildTest {

    private static final List<String> TABLES = List.of(
            "location",
            "location_description",
            "opening_period",
            "capacity",
            "announced_closure",
            "accepted_finding",
            "child",
            "stay",
            "accompaniment",
            "absence",
            "emergency_passage",
            "counted_relocation",
            "person_reach",
            "relocation_count",
            "live_policy",
            "finding",
            "finding_acceptance",
            "finding_making",
            "person",
            "person_name",
            "person_reference",
            "person_age",
            "erasure");

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final LocationId assen = desk.opened("Assen", LocationKind.REGULAR, "2022-01-01");
    private final LocationId emmen = desk.opened("Emmen", LocationKind.EMERGENCY, "2022-01-01");
    private final ChildId amina = desk.placed(assen, "2022-02-01");

    @AfterEach
    void close() {
        store.close();
    }

    private Rebuild rebuilt() throws InterruptedException {
        return store.get(Rebuilder.class).run(Occasion.ASKED_FOR, null, now -> {});
    }

    private String live() {
        return "g" + jdbc.queryForObject("select number from live_generation", Integer.class);
    }

    private Map<String, List<String>> rows() {
        String live = live();
        Map<String, List<String>> rows = new java.util.TreeMap<>();
        for (String table : TABLES) {
            List<String> all = new ArrayList<>(jdbc.queryForList(
                    "select (to_jsonb(t) - 'made_up_to')::text from %s.%s t".formatted(live, table), String.class));
            all.sort(null);
            rows.put(table, all);
        }
        return rows;
    }

    @Test
    void makes_the_rows_that_are_there_and_tells_nothing_again() throws InterruptedException {
        desk.relocated(amina, emmen, "2022-03-01", Reason.CAPACITY);
        desk.relocated(amina, assen, "2022-04-01", Reason.CAPACITY);
        ChildId samir = desk.placed(emmen, "2022-03-05");
        store.get(Recording.class)
                .record(
                        new RecordPersonalDetails(samir, null, PersonalDetails.of(parse("2010-05-05"), "V-1")),
                        SOMEBODY);
        Map<String, List<String>> before = rows();
        String former = live();
        long told = jdbc.queryForObject("select count(*) from outbox", Long.class);

        Rebuild done = rebuilt();

        assertThat(done.failure()).isNull();
        assertThat(store.get(Rebuilds.class).differences(done.id(), 0, 100)).isEmpty();
        assertThat(done.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(live()).isNotEqualTo(former);
        assertThat(rows()).isEqualTo(before);
        assertThat(before.get("counted_relocation")).isNotEmpty();
        assertThat(jdbc.queryForObject("select count(*) from outbox", Long.class))
                .isEqualTo(told);
        desk.relocated(samir, assen, "2022-06-01", Reason.CAPACITY);
    }

    /** Otherwise every question would look into the tables until a fifth of them has changed. */
    @Test
    void notes_that_everybody_sees_what_it_wrote() throws InterruptedException {
        for (int day = 0; day < 150; day++)
            desk.relocated(
                    amina,
                    day % 2 == 0 ? emmen : assen,
                    parse("2022-03-01").plusDays(day).toString(),
                    Reason.CAPACITY);

        rebuilt();

        String counted =
                "select relpages from pg_class where oid = '%s.counted_relocation'::regclass".formatted(live());
        assertThat(jdbc.queryForObject(counted, Integer.class)).isGreaterThanOrEqualTo(10);
        Patience.until(() -> store.get(VisibilityMap.class).behind().isEmpty());
    }

    @Test
    void shows_no_name_after_an_erasure() throws InterruptedException {
        Recording recording = store.get(Recording.class);
        recording.record(
                new RecordPersonalDetails(amina, null, PersonalDetails.of(parse("2010-05-05"), "V-1")), SOMEBODY);
        recording.record(
                new DepartChild(amina, null, parse("2022-05-01"), Destination.TO_FAMILY, null, null, null), SOMEBODY);
        recording.record(new ErasePersonalDetails(amina, null, ErasureGround.REQUEST), SOMEBODY);

        Rebuild done = rebuilt();

        assertThat(store.get(Rebuilds.class).differences(done.id(), 0, 100)).isEmpty();
        assertThat(done.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(rows().get("person_name")).isEmpty();
        assertThat(rows().get("person_reference")).isEmpty();
        assertThat(rows().get("person")).singleElement().asString().contains("\"erased\": true");
    }

    @Test
    void a_difference_stops_it_until_somebody_accepts_it() throws InterruptedException {
        jdbc.update("update %s.stay set arrived_on = '2022-02-02'".formatted(live()));
        String former = live();
        Rebuilds rebuilds = store.get(Rebuilds.class);
        Rebuild done = store.get(Rebuilder.class).run(Occasion.ASKED_FOR, null, now -> {
            if (now.phase() == Phase.AWAITING_ACCEPTANCE) {
                assertThat(live()).isEqualTo(former);
                assertThat(now.stopping()).isOne();
                assertThat(rebuilds.accept(now.id(), "an operator")).isTrue();
            }
        });
        assertThat(done.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(done.acceptedAt()).isNotNull();
        assertThat(rebuilds.differences(done.id(), 0, 10)).singleElement().satisfies(difference -> {
            assertThat(difference.table()).isEqualTo("stay");
            assertThat(difference.column()).isEqualTo("arrived_on");
            assertThat(difference.child()).isEqualTo(amina.value());
            assertThat(difference.live()).isEqualTo("2022-02-02");
            assertThat(difference.folded()).isEqualTo("2022-02-01");
        });
        assertThat(rows().get("stay")).singleElement().asString().contains("\"arrived_on\": \"2022-02-01\"");
    }
}
