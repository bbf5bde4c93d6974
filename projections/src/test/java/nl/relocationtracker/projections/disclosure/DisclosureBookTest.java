package nl.relocationtracker.projections.disclosure;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.project.ProjectBook;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One person makes the rules stricter; what tells more takes two. */
class DisclosureBookTest {

    private static final UUID OLGA = new UUID(8, 1);
    private static final UUID OMAR = new UUID(8, 2);
    private static final DisclosureRules LOOSER = new DisclosureRules(5, 90, 5);
    private static final DisclosureRules STRICTER = new DisclosureRules(20, 80, 10);

    private final Store store = new Store();
    private final DisclosureBook book = store.get(DisclosureBook.class);
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);

    @AfterEach
    void close() {
        store.close();
    }

    private void together(Runnable work) {
        new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    private UUID proposed(DisclosureRules rules) {
        UUID id = UUID.randomUUID();
        together(() -> book.propose(id, rules, "asked for by the university", OLGA));
        return id;
    }

    private void refused(RefusalCode code, Runnable work) {
        assertThatThrownBy(() -> together(work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.has(code)).isTrue());
    }

    @Test
    void looser_rules_hold_once_somebody_else_confirms_them() {
        UUID id = proposed(LOOSER);
        assertThat(book.now()).isEqualTo(DisclosureRules.STANDARD);
        refused(RefusalCode.SECOND_PERSON_NEEDED, () -> book.confirm(id, OLGA));
        assertThat(book.now()).isEqualTo(DisclosureRules.STANDARD);
        together(() -> book.confirm(id, OMAR));
        assertThat(book.now()).isEqualTo(LOOSER);
        DisclosureChange kept = book.find(id).orElseThrow();
        assertThat(kept.why()).isEqualTo("asked for by the university");
        assertThat(kept.proposedBy()).isEqualTo(OLGA);
        assertThat(kept.decidedBy()).isEqualTo(OMAR);
        refused(RefusalCode.DISCLOSURE_CHANGE_DECIDED, () -> book.confirm(id, OMAR));
    }

    @Test
    void stricter_rules_hold_at_once_and_overtake_looser_ones_that_wait() {
        UUID waiting = proposed(LOOSER);
        proposed(STRICTER);
        assertThat(book.now()).isEqualTo(STRICTER);
        refused(RefusalCode.DISCLOSURE_CHANGE_DECIDED, () -> book.confirm(waiting, OMAR));
        refused(RefusalCode.DISCLOSURE_STAYS_THE_SAME, () -> proposed(STRICTER));
    }

    @Test
    void one_rule_looser_and_another_stricter_takes_two_as_well() {
        proposed(new DisclosureRules(50, 91, 10));
        proposed(new DisclosureRules(50, 50, 4));
        proposed(new DisclosureRules(9, 50, 10));
        assertThat(book.now()).isEqualTo(DisclosureRules.STANDARD);
    }

    @Test
    void what_is_rejected_or_taken_back_never_takes_force() {
        UUID rejected = proposed(LOOSER);
        together(() -> book.reject(rejected, OMAR));
        UUID takenBack = proposed(LOOSER);
        together(() -> book.reject(takenBack, OLGA));
        assertThat(book.now()).isEqualTo(DisclosureRules.STANDARD);
        refused(RefusalCode.DISCLOSURE_CHANGE_DECIDED, () -> book.confirm(takenBack, OMAR));
    }

    @Test
    void the_environment_makes_them_stricter_whatever_was_confirmed() {
        UUID id = proposed(LOOSER);
        together(() -> book.confirm(id, OMAR));
        DisclosureBook strict = new DisclosureBook(
                jdbc,
                store.get(ProjectBook.class),
                new AtLeast(new DisclosureRules(12, 100, 1)),
                store.get(Clock.class));
        assertThat(strict.now()).isEqualTo(new DisclosureRules(12, 90, 5));
    }

    @Test
    void the_table_itself_refuses_the_same_person_twice_and_a_change_of_what_was_decided() {
        UUID id = proposed(LOOSER);
        String decide = "update disclosure_change set decided_by = ?, decided_at = now(), in_force = ? where id = ?";
        assertThatThrownBy(() -> jdbc.update(decide, OLGA, true, id))
                .hasMessageContaining("disclosure_change_takes_two");
        jdbc.update(decide, OMAR, true, id);
        assertThatThrownBy(() -> jdbc.update(decide, OMAR, false, id)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from disclosure_change")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_project_gets_columns_more_once_somebody_else_confirms_them() {
        ProjectId id = new ProjectId(UUID.randomUUID());
        ProjectBook projects = store.get(ProjectBook.class);
        Set<RowColumn> both = Set.of(RowColumn.MOVES, RowColumn.AGE);
        together(() -> projects.set(
                Project.wanted(id, 0, "Moves", "p", "g", Set.of(RowColumn.MOVES), Set.of(), parse("2099-01-01"), null),
                OLGA));
        Project granted = projects.find(id).orElseThrow();
        refused(RefusalCode.PROJECT_COLUMNS_TAKE_TWO, () -> projects.set(granted.with(both, null), OLGA));
        UUID change = UUID.randomUUID();
        together(() -> book.proposeColumns(change, granted, Set.of(RowColumn.AGE), "ages are needed", OLGA));
        assertThat(projects.find(id).orElseThrow().columns()).containsExactly(RowColumn.MOVES);
        refused(RefusalCode.SECOND_PERSON_NEEDED, () -> book.confirm(change, OLGA));
        together(() -> book.confirm(change, OMAR));
        Project wider = projects.find(id).orElseThrow();
        assertThat(wider.columns()).isEqualTo(both);
        assertThat(wider.why()).isEqualTo("ages are needed");
        assertThat(book.now()).as("rules stay").isEqualTo(DisclosureRules.STANDARD);
    }
}
