package nl.relocationtracker.projections.person;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.PersonalDetail;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.erasure.PersonRefill;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child was first believed to be seventeen, then to have been eighteen before its last move. */
class AgeAsKnownTest {

    private static final Instant FIRST_BELIEVED = Instant.parse("2024-03-01T12:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2024-03-10T12:00:00Z");
    private static final LocalDate THEN = parse("2024-02-20");

    private final SetClock clock = new SetClock(FIRST_BELIEVED.toString());
    private final Store store = new Store(clock);
    private final Desk desk = new Desk(store);
    private final LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2024-01-01");
    private final LocationId emmen = desk.opened("Azc Emmen", LocationKind.REGULAR, "2024-01-01");
    private final ChildId child = desk.placed(assen, "2024-02-01");

    @BeforeEach
    void believe() {
        desk.placed(emmen, "2024-02-01");
        record(new RecordPersonalDetails(child, null, PersonalDetails.of(parse("2007-01-01"), null)));
        desk.relocated(child, emmen, "2024-02-10", Reason.LOCATION_CLOSED);
        clock.set(CORRECTED.toString());
        record(new RecordPersonalDetails(child, null, PersonalDetails.of(parse("2006-02-05"), null)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void it_is_a_child_on_a_day_as_was_believed_at_the_moment_asked_about() {
        assertThat(present(FIRST_BELIEVED)).isEqualTo(2);
        assertThat(present(CORRECTED.minusMillis(1))).isEqualTo(2);
        assertThat(present(CORRECTED)).isEqualTo(1);
        assertThat(present(null)).isEqualTo(1);
    }

    @Test
    void what_its_closing_caused_is_as_was_believed_too() {
        assertThat(caused(CORRECTED.minusMillis(1))).isEqualTo(1);
        assertThat(caused(null)).isZero();
    }

    @Test
    void beliefs_are_made_again_with_the_readable_rows() {
        List<Object> before = readings();
        forget();
        assertThat(present(null)).isEqualTo(2);
        store.get(PersonRefill.class).refill();
        assertThat(readings()).isEqualTo(before);
    }

    @Test
    void an_erased_child_keeps_the_day_on_which_it_is_no_child_any_more() {
        clock.set("2024-03-20T12:00:00Z");
        record(new DepartChild(child, null, parse("2024-03-01"), Destination.TO_FAMILY, null, null, null));
        List<Object> before = readings();
        clock.set("2024-03-21T12:00:00Z");
        record(new ErasePersonalDetails(child, null, ErasureGround.COURT));
        assertThat(readings()).isEqualTo(before);
    }

    @Test
    void of_an_erased_child_every_belief_holds_when_the_readable_rows_are_made_again() {
        clock.set("2024-03-20T12:00:00Z");
        record(new DepartChild(child, null, parse("2024-03-01"), Destination.TO_FAMILY, null, null, null));
        clock.set("2024-03-21T12:00:00Z");
        record(new RecordPersonalDetails(child, null, PersonalDetails.of(null, "V-1"), Set.of(PersonalDetail.BIRTH)));
        clock.set("2024-03-22T12:00:00Z");
        record(new RecordPersonalDetails(child, null, PersonalDetails.of(parse("2006-02-09"), "V-1")));
        List<Object> before = readings();
        record(new ErasePersonalDetails(child, null, ErasureGround.COURT));
        List<Object> live = rows("person_age");
        assertThat(live).hasSize(3);
        forget();
        assertThat(readings()).isNotEqualTo(before);
        store.get(PersonRefill.class).refill();
        assertThat(rows("person_age")).isEqualTo(live);
        assertThat(readings()).isEqualTo(before);
    }

    @Test
    void counts_that_are_made_again_of_an_erased_child_are_those_that_were() {
        clock.set("2024-03-20T12:00:00Z");
        record(new DepartChild(child, null, parse("2024-03-01"), Destination.TO_FAMILY, null, null, null));
        List<Object> before = counts();
        clock.set("2024-03-21T12:00:00Z");
        record(new ErasePersonalDetails(child, null, ErasureGround.COURT));
        assertThat(counts()).isEqualTo(before);
        store.get(JdbcTemplate.class)
                .execute("truncate counted_relocation, person_reach, relocation_count, live_policy");
        store.counting(LivePolicies.USUAL, true).complete();
        assertThat(counts()).isEqualTo(before);
    }

    private List<Object> rows(String table) {
        return store.get(JdbcTemplate.class)
                .query("select t::text from " + table + " t order by 1", (row, n) -> row.getString(1));
    }

    private void forget() {
        store.get(JdbcTemplate.class).execute("truncate person, person_name, person_reference, person_age");
    }

    private List<Object> readings() {
        List<Object> readings = new ArrayList<>();
        for (LocalDate day = parse("2024-01-31"); day.isBefore(parse("2024-03-22")); day = day.plusDays(1))
            for (Instant moment : moments()) {
                readings.add(store.get(Populations.class).population(new PointInTime(day, moment)));
                readings.add(store.get(Populations.class).everInReception(new PointInTime(day, moment)));
            }
        return readings;
    }

    private List<Object> counts() {
        List<Object> counts = new ArrayList<>();
        for (Instant moment : moments())
            for (CountingPolicy policy : LivePolicies.USUAL.all())
                counts.add(PolicyFigures.of(policy, new PointInTime(THEN, moment), store.get(JdbcClient.class)));
        return counts;
    }

    private static List<Instant> moments() {
        return Arrays.asList(FIRST_BELIEVED, CORRECTED, Instant.parse("2024-03-20T13:00:00Z"), null);
    }

    private long present(Instant knownAt) {
        return store.get(Populations.class)
                .population(new PointInTime(THEN, knownAt))
                .total();
    }

    private long caused(Instant knownAt) {
        return store.get(Churns.class)
                .totals(null, new PointInTime(THEN, knownAt))
                .relocationsByClosure();
    }

    private void record(ChildCommand command) {
        store.get(Recording.class).record(command, SOMEBODY);
    }
}
