package nl.relocationtracker.projections.outbox;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.recording.BulkRecording;
import nl.relocationtracker.projections.recording.ChildRequest;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FlaggedTest {

    private static final LivePolicies FORCED =
            new LivePolicies(List.of(Policies.EVERY_RELOCATION, Policies.EIGHT_IN_A_YEAR, Policies.FORCED));

    private final Store store = new Store(new SetClock("2024-03-01T12:00:00Z"), FORCED);
    private final Desk desk = new Desk(store);
    private final LocationId here = desk.opened("Azc Assen", LocationKind.REGULAR, "2023-01-01");
    private final LocationId there = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void is_told_once_when_a_child_reaches_the_threshold_and_not_again_beyond_it() {
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        assertThat(told()).isEmpty();
        desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
        assertThat(told())
                .containsExactly(
                        "flagged " + child + " {\"policy\":\"forced\",\"version\":1,\"since\":\"2024-01-20\"}");
        desk.relocated(child, there, "2024-01-30", Reason.CAPACITY);
        assertThat(told()).hasSize(1);
    }

    @Test
    void is_not_told_when_its_cause_is_rolled_back() {
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.CAPACITY);
        new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            desk.relocated(child, here, "2024-01-20", Reason.CAPACITY);
            assertThat(told()).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(told()).isEmpty();
    }

    @Test
    void is_not_told_of_what_lapsed_before_it_was_recorded() {
        ChildId child = desk.placed(here, "2023-01-01");
        for (int n = 1; n <= 8; n++)
            desk.relocated(child, n % 2 == 1 ? there : here, "2023-01-0" + (n + 1), Reason.SCHOOL);
        assertThat(told()).singleElement().asString().contains("every-relocation");
    }

    @Test
    void is_not_told_by_an_import() {
        ChildId child = ChildId.create();
        store.get(BulkRecording.class)
                .children(
                        List.of(new ChildRequest(
                                child,
                                known -> List.of(
                                        new PlaceChild(
                                                child,
                                                null,
                                                StayId.create(),
                                                here,
                                                parse("2024-01-01"),
                                                new Accompaniment(Accompaniment.Company.ALONE, true),
                                                null,
                                                null),
                                        moved(child, there, parse("2024-01-10")),
                                        moved(child, here, parse("2024-01-20"))))),
                        SOMEBODY);
        assertThat(flagged()).isEqualTo(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void is_not_told_when_children_are_counted_under_a_policy_that_becomes_live() {
        ChildId child = desk.placed(here, "2024-01-01");
        desk.relocated(child, there, "2024-01-10", Reason.TO_FITTING_CARE);
        desk.relocated(child, here, "2024-01-20", Reason.TO_FITTING_CARE);
        store.counting(new LivePolicies(List.of(Policies.EVERY_RELOCATION, Policies.FORCED_WIDE)), true)
                .complete();
        assertThat(flagged()).isEqualTo(1);
        assertThat(told()).isEmpty();
    }

    private static RelocateChild moved(ChildId child, LocationId to, LocalDate on) {
        return new RelocateChild(child, null, StayId.create(), to, null, on, Motive.of(Reason.CAPACITY), null);
    }

    private List<String> told() {
        return store.get(JdbcTemplate.class)
                .query(
                        "select kind, subject, content from outbox order by id",
                        (row, n) ->
                                "%s %s %s".formatted(row.getString(1), row.getObject(2, UUID.class), row.getString(3)));
    }

    private Integer flagged() {
        return new TransactionTemplate(store.get(PlatformTransactionManager.class))
                .execute(status -> store.get(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from relocation_count where flagged_since is not null",
                                Integer.class));
    }
}
