package nl.relocationtracker.projections.rebuild;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.NOW;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationEvent.LocationClosed;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.Store;
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
    void finds_who_is_where_it_is_not_open() throws Exception {
        store.get(EventTable.class)
                .append(
                        List.of(new StoredEvent(
                                assen.value(),
                                1,
                                NOW.plusSeconds(1),
                                new LocationClosed(
                                        assen,
                                        desk.known(assen).periods().get(0).id(),
                                        parse("2022-06-01"),
                                        ClosureCause.SCALED_DOWN))),
                        SOMEBODY);
        assertThat(differences()).anySatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.RULE_BROKEN);
            assertThat(difference.child()).isEqualTo(amina.value());
            assertThat(difference.location()).isEqualTo(assen.value());
        });
    }
}
