package nl.relocationtracker.projections.rebuild;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.NOW;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CorrectionEvent.StayCorrected;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.timeline.Timeline;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.stays.ChildFiles;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class VerificationTest {

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final LocationId assen = desk.opened("Assen", LocationKind.REGULAR, "2022-01-01");
    private final ChildId amina = desk.placed(assen, "2022-02-01");

    @AfterEach
    void close() {
        store.close();
    }

    private List<Difference> differences() throws Exception {
        return store.get(Verification.class).differences(more -> {});
    }

    @Test
    void finds_nothing_where_all_is_well_and_leaves_nothing() throws Exception {
        assertThat(differences()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from pg_namespace where nspname ~ '^g[0-9]+$'", Long.class))
                .isOne();
    }

    @Test
    void names_what_is_too_much_and_what_is_missing() throws Exception {
        jdbc.update("update accompaniment set household_id = gen_random_uuid()");
        jdbc.update("delete from stay");
        jdbc.update("insert into erasure values (gen_random_uuid(), 'REQUEST', now())");
        assertThat(differences())
                .extracting(Difference::table, Difference::column, Difference::kind)
                .containsExactlyInAnyOrder(
                        tuple("stay", null, Difference.Kind.MISSING),
                        tuple("child", null, Difference.Kind.RULE_BROKEN),
                        tuple("accompaniment", "household_id", Difference.Kind.OTHERWISE),
                        tuple("erasure", null, Difference.Kind.TOO_MUCH));
    }

    @Test
    void shows_nothing_of_what_is_sealed() throws Exception {
        store.get(Recording.class)
                .record(
                        new RecordPersonalDetails(amina, null, PersonalDetails.of(parse("2010-05-05"), "V-1")),
                        SOMEBODY);
        jdbc.update("update person set birth_date = '2009-09-09'");
        jdbc.update("update person_reference set number = 'V-2'");
        assertThat(differences()).hasSize(2).allSatisfy(difference -> {
            assertThat(difference.child()).isEqualTo(amina.value());
            assertThat(difference.toString()).doesNotContain("2009", "2010", "V-1", "V-2");
        });
    }

    @Test
    void tells_no_day_on_which_a_flagged_child_comes_of_age() throws Exception {
        jdbc.update("""
                insert into person_reach (policy, child_id, from_on, to_on, flagged, here, recorded_from)
                select 'forced', id, '2028-05-05', 'infinity', true, false, now() from child
                """);
        assertThat(differences()).hasSize(1).allSatisfy(difference -> {
            assertThat(difference.table()).isEqualTo("person_reach");
            assertThat(difference.toString())
                    .contains(amina.value().toString(), "forced")
                    .doesNotContain("2028");
        });
    }

    @Test
    void finds_who_is_where_it_is_not_open() throws Exception {
        add(
                assen.value(),
                1,
                new LocationClosed(
                        assen, desk.known(assen).periods().get(0).id(), parse("2022-06-01"), ClosureCause.SCALED_DOWN));
        assertThat(differences()).anySatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.RULE_BROKEN);
            assertThat(difference.child()).isEqualTo(amina.value());
            assertThat(difference.location()).isEqualTo(assen.value());
        });
    }

    @Test
    void tells_stays_that_overlap_in_the_table_alone() throws Exception {
        jdbc.update("""
                insert into stay (child_id, stay_id, ordinal, location_id, arrived_on, spell, end_inferred, unaccompanied,
                                  recorded_from)
                select child_id, gen_random_uuid(), 1, location_id, '2022-03-01', spell, false, unaccompanied, recorded_from
                from stay
                """);
        assertThat(differences())
                .extracting(Difference::table, Difference::kind, Difference::live)
                .contains(
                        tuple("stay", Difference.Kind.TOO_MUCH, null),
                        tuple("stay", Difference.Kind.RULE_BROKEN, "stays overlap"));
    }

    @Test
    void tells_stays_that_are_not_in_order_in_what_was_recorded() throws Exception {
        LocationId emmen = desk.opened("Emmen", LocationKind.REGULAR, "2022-01-01");
        desk.relocated(amina, emmen, "2022-03-01", Reason.CAPACITY);
        Timeline timeline = new ChildFiles(store.get(EventTable.class))
                .fileOf(amina, null)
                .orElseThrow()
                .timeline();
        add(
                amina.value(),
                2,
                new StayCorrected(
                        amina,
                        timeline.stays().get(1).id(),
                        emmen,
                        parse("2022-01-15"),
                        null,
                        timeline.stays().get(1).move(),
                        null,
                        null));
        assertThat(differences()).anySatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.RULE_BROKEN);
            assertThat(difference.live()).isEqualTo("ends before it begins");
        });
    }

    @Test
    void tells_a_household_that_is_together_and_is_said_to_be_apart() throws Exception {
        LocationId emmen = desk.opened("Emmen", LocationKind.REGULAR, "2022-01-01");
        ChildId samir = desk.placed(assen, "2022-02-01");
        HouseholdId household = HouseholdId.create();
        for (ChildId child : List.of(amina, samir))
            store.get(Recording.class).record(new JoinHousehold(child, null, parse("2022-02-02"), household), SOMEBODY);
        assertThat(differences()).isEmpty();
        jdbc.update("update stay set location_id = ? where child_id = ?", emmen.value(), samir.value());
        assertThat(differences()).anySatisfy(difference -> {
            assertThat(difference.table()).isEqualTo("finding");
            assertThat(difference.kind()).isEqualTo(Difference.Kind.TOO_MUCH);
            assertThat(difference.key()).contains(household.toString());
        });
    }

    @Test
    void tells_of_whom_is_erased_what_can_be_read() throws Exception {
        store.get(Recording.class)
                .record(
                        new DepartChild(amina, null, parse("2022-04-01"), Destination.TO_FAMILY, null, null, null),
                        SOMEBODY);
        store.get(Recording.class).record(new ErasePersonalDetails(amina, null, ErasureGround.REQUEST), SOMEBODY);
        assertThat(differences()).isEmpty();
        jdbc.update("insert into person_name (child_id, ordinal, kind) values (?, 1, 'CALLED')", amina.value());
        assertThat(differences())
                .extracting(Difference::kind, Difference::live)
                .containsExactly(
                        tuple(Difference.Kind.TOO_MUCH, null),
                        tuple(Difference.Kind.RULE_BROKEN, "is erased and can be read"));
    }

    @Test
    void names_every_difference_however_many_there_are() throws Exception {
        jdbc.update("insert into erasure select gen_random_uuid(), 'REQUEST', now() from generate_series(1, 1500)");
        assertThat(differences()).hasSize(1500);
    }

    private void add(UUID stream, long sequence, Object event) {
        store.get(EventTable.class)
                .append(List.of(new StoredEvent(stream, sequence, NOW.plusSeconds(1), event)), SOMEBODY);
    }
}
