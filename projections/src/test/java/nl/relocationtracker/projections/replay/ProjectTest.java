package nl.relocationtracker.projections.replay;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.project.ProjectId;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.project.Wanted;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.disclosure.DisclosureBook;
import nl.relocationtracker.projections.person.ProjectSecrets;
import nl.relocationtracker.projections.person.Pseudonyms;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.project.ProjectBook;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Origin;
import nl.relocationtracker.projections.recording.Recording;
import nl.relocationtracker.projections.recording.SetClock;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What a project is told of single children, and which questions are refused because of what was answered before. */
class ProjectTest {

    private static final UUID ANNA = new UUID(9, 1);
    private static final UUID BEN = new UUID(9, 2);
    private static final LocalDate DAY = parse("2024-03-01");

    private final Store store = new Store(new SetClock("2024-03-01T12:00:00Z"));
    private final Desk desk = new Desk(store);
    private final Replays replays = store.get(Replays.class);
    private final ProjectBook book = store.get(ProjectBook.class);
    private final LocationId assen = desk.opened("Noodopvang Assen", LocationKind.EMERGENCY, "2023-01-01");
    private final LocationId emmen = desk.opened("Azc Emmen", LocationKind.REGULAR, "2023-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    private ProjectId granted() {
        ProjectId id = new ProjectId(UUID.randomUUID());
        set(Project.wanted(
                id,
                0,
                "Moves and schools",
                "research",
                "art. 9",
                Set.of(RowColumn.values()),
                Set.of(ANNA),
                parse("2024-12-31"),
                null));
        return id;
    }

    private void set(Project project) {
        together(() -> book.set(project, null));
    }

    private static Question within(ProjectId project, RowColumn... columns) {
        Question all = Asked.about(DAY, Policies.EVERY_RELOCATION, Policies.FORCED_WIDE);
        return new Question(
                null,
                null,
                DAY,
                null,
                Selection.EVERYBODY,
                all.policies(),
                all.measures(),
                new Wanted(project, columns.length == 0 ? Set.of(RowColumn.values()) : Set.of(columns)));
    }

    private static Question of(Selection selection) {
        return Asked.of(Asked.about(DAY, Policies.EVERY_RELOCATION), selection);
    }

    private static Selection of(LocationKind kind) {
        return new Selection(Set.of(kind), null, null, null, null, null, null, 0);
    }

    private Replay asked(Question question, UUID account, boolean outside) {
        UUID id = replays.ask(question, account, outside);
        store.get(Replayer.class).answerWaiting();
        return replays.replay(id).orElseThrow();
    }

    private Map<String, JsonNode> children(Replay replay) {
        Map<String, JsonNode> told = new TreeMap<>();
        replays.children(replay.id(), told::put);
        return told;
    }

    private Pseudonyms pseudonyms(ProjectId project) {
        return store.get(ProjectSecrets.class).of(project).orElseThrow();
    }

    private List<ChildId> placed(int children) {
        List<ChildId> all = new ArrayList<>();
        for (int i = 0; i < children; i++) all.add(desk.placed(assen, "2024-01-" + (10 + i)));
        return all;
    }

    @Test
    void a_sequence_of_fewer_than_ten_is_cut_to_quarter_last_kind_and_moves() {
        List<ChildId> alike = placed(10);
        ChildId alone = desk.placed(assen, "2023-11-05");
        desk.relocated(alone, emmen, "2024-02-05", Reason.TO_REGULAR_RECEPTION);
        ProjectId project = granted();
        Map<String, JsonNode> told = children(asked(within(project), ANNA, true));

        assertThat(told).hasSize(11);
        JsonNode one = told.get(pseudonyms(project).of(alike.get(3)));
        assertThat(one.path("cut").asBoolean()).isFalse();
        assertThat(one.at("/stays/0/arrived").asString()).isEqualTo("2024-01");
        assertThat(one.at("/stays/0/kind").asString()).isEqualTo("EMERGENCY");
        assertThat(one.at("/counts/0/count").asInt()).isZero();
        JsonNode cut = told.get(pseudonyms(project).of(alone));
        assertThat(cut.path("cut").asBoolean()).isTrue();
        assertThat(cut.path("quarterOfEntry").asString()).isEqualTo("2023-4");
        assertThat(cut.path("lastKind").asString()).isEqualTo("REGULAR");
        assertThat(cut.path("moves").asInt()).isEqualTo(1);
        assertThat(cut.path("stays")).isEmpty();
        assertThat(cut.path("counts")).isEmpty();
        assertThat(cut.has("unaccompanied")).isFalse();
        assertThat(told.toString()).doesNotContain("Assen", "Emmen", "2024-02-05");
    }

    @Test
    void it_names_the_children_on_whom_policies_differ_and_why() {
        ChildId child = placed(1).get(0);
        desk.relocated(child, emmen, "2024-02-05", Reason.OWN_REQUEST);
        ProjectId project = granted();
        JsonNode differs = children(asked(within(project), ANNA, true))
                .get(pseudonyms(project).of(child))
                .path("differences");
        assertThat(differs.at("/0/policy").asString()).isEqualTo("forced-wide/1");
        assertThat(differs.at("/0/causes").toString()).isEqualTo("[\"REASON\"]");
    }

    @Test
    void only_what_is_wanted_is_told() {
        placed(10);
        ProjectId project = granted();
        for (JsonNode told : children(asked(within(project, RowColumn.KIND, RowColumn.MOVES), ANNA, true))
                .values())
            assertThat(told.toString())
                    .isEqualTo(
                            "{\"cut\":false,\"moves\":0,\"counts\":[],\"stays\":[{\"placed\":true,\"kind\":\"EMERGENCY\","
                                    + "\"departed\":false}],\"differences\":[]}");
    }

    @Test
    void pseudonyms_stay_within_a_project_and_two_projects_cannot_be_joined() {
        placed(12);
        ProjectId one = granted();
        ProjectId other = granted();
        Map<String, JsonNode> first = children(asked(within(one), ANNA, true));
        assertThat(children(asked(within(one), ANNA, true))).isEqualTo(first);
        Map<String, JsonNode> second = children(asked(within(other), ANNA, true));
        Set<String> both = new HashSet<>(first.keySet());
        both.retainAll(second.keySet());
        assertThat(both).isEmpty();
        assertThat(first.keySet()).allMatch(pseudonym -> pseudonym.matches("[0-9a-f]{32}"));
    }

    @Test
    void ended_for_good_it_loses_its_secret_and_its_rows_and_takes_no_more_questions() {
        placed(3);
        ProjectId project = granted();
        Replay before = asked(within(project), ANNA, true);
        assertThat(children(before)).hasSize(3);
        set(book.find(project).orElseThrow().over("the research is done"));
        assertThat(children(before)).isEmpty();
        assertThat(store.get(ProjectSecrets.class).of(project)).isEmpty();
        Replay after = asked(within(project), ANNA, true);
        assertThat(after.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(after.failure()).isEqualTo("PROJECT_ENDED");
        Project over = book.find(project).orElseThrow();
        assertThatThrownBy(() -> set(over)).isInstanceOf(Refusal.class);
        assertThat(store.get(JdbcTemplate.class)
                        .queryForObject("select count(*) from vault.project_secret", Long.class))
                .isZero();
    }

    @Test
    void a_child_that_is_erased_is_in_no_answer_any_more() {
        List<ChildId> children = placed(3);
        ProjectId project = granted();
        Replay before = asked(within(project), ANNA, true);
        Recording recording = store.get(Recording.class);
        recording.record(
                new DepartChild(children.get(0), null, parse("2024-02-01"), Destination.RETURNED, null, null, null),
                Origin.of(ANNA));
        recording.record(new ErasePersonalDetails(children.get(0), null, ErasureGround.COURT), Origin.of(ANNA));
        String erased = pseudonyms(project).of(children.get(0));
        assertThat(children(before)).hasSize(2).doesNotContainKey(erased);
        assertThat(children(asked(within(project), ANNA, true))).hasSize(2).doesNotContainKey(erased);
    }

    @Test
    void a_selection_that_differs_in_a_few_children_from_an_earlier_one_is_refused() {
        placed(12);
        desk.placed(emmen, "2024-02-01");
        assertThat(asked(of(Selection.EVERYBODY), ANNA, true).outcome()).isEqualTo(Outcome.ANSWERED);
        // All but the one in Emmen: subtracted from everybody they would tell of one child.
        Replay near = asked(of(of(LocationKind.EMERGENCY)), ANNA, true);
        assertThat(near.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(near.failure()).isEqualTo("SELECTION_NEAR_AN_EARLIER_ONE");
        assertThat(replays.answer(near.id(), false)).isEmpty();
        assertThat(asked(of(Selection.EVERYBODY), ANNA, true).outcome()).isEqualTo(Outcome.ANSWERED);
        // Twelve children less is no few; and somebody else has nothing to subtract it from.
        assertThat(asked(of(of(LocationKind.REGULAR)), ANNA, true).outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(asked(of(of(LocationKind.EMERGENCY)), BEN, true).outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(asked(of(of(LocationKind.EMERGENCY)), ANNA, false).outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void one_of_few_is_refused_as_well_where_it_is_near_to_an_earlier_one() {
        placed(9);
        for (int i = 0; i < 3; i++) desk.placed(emmen, "2024-02-01");
        assertThat(asked(of(Selection.EVERYBODY), ANNA, true).outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(asked(of(of(LocationKind.EMERGENCY)), ANNA, true).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void whoever_is_in_the_same_project_has_nothing_to_subtract_either() {
        placed(12);
        desk.placed(emmen, "2024-02-01");
        ProjectId project = granted();
        assertThat(asked(within(project), ANNA, true).outcome()).isEqualTo(Outcome.ANSWERED);
        Question near = Asked.of(within(project), of(LocationKind.EMERGENCY));
        assertThat(near.wanted()).isNotNull();
        assertThat(asked(near, BEN, true).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_near_selection_is_answered_to_who_asked_it_once_two_people_agreed() {
        placed(12);
        desk.placed(emmen, "2024-02-01");
        asked(of(Selection.EVERYBODY), ANNA, true);
        asked(of(Selection.EVERYBODY), BEN, true);
        Replay near = asked(of(of(LocationKind.EMERGENCY)), ANNA, true);
        DisclosureBook disclosure = store.get(DisclosureBook.class);
        UUID change = UUID.randomUUID();
        together(() -> disclosure.proposeNear(change, near.id(), "both were published before", new UUID(8, 1)));
        assertThat(asked(of(of(LocationKind.EMERGENCY)), ANNA, true).outcome()).isEqualTo(Outcome.REFUSED);
        together(() -> disclosure.confirm(change, new UUID(8, 2)));
        assertThat(asked(of(of(LocationKind.EMERGENCY)), ANNA, true).outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(asked(of(of(LocationKind.EMERGENCY)), BEN, true).outcome()).isEqualTo(Outcome.REFUSED);
        assertThatThrownBy(() -> together(() -> disclosure.proposeNear(
                        UUID.randomUUID(),
                        asked(of(Selection.EVERYBODY), ANNA, true).id(),
                        "it was answered",
                        new UUID(8, 1))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_child_that_is_cut_when_everything_is_asked_is_cut_when_it_is_asked_bit_by_bit() {
        placed(10);
        ChildId alone = desk.placed(assen, "2023-11-05");
        desk.relocated(alone, emmen, "2024-02-05", Reason.TO_REGULAR_RECEPTION);
        ProjectId project = granted();
        for (RowColumn column : RowColumn.values()) {
            Map<String, JsonNode> told = children(asked(within(project, column), ANNA, true));
            assertThat(told.values().stream().filter(row -> row.path("cut").asBoolean()))
                    .as(column.name())
                    .containsExactly(told.get(pseudonyms(project).of(alone)));
        }
    }

    @Test
    void what_was_answered_is_answered_again_whatever_was_asked_on_another_day_in_between() {
        placed(20).forEach(moving -> desk.relocated(moving, emmen, "2024-01-31", Reason.CAPACITY));
        placed(4).forEach(moving -> desk.relocated(moving, emmen, "2024-02-20", Reason.CAPACITY));
        LocalDate before = parse("2024-02-10");
        Replay first = asked(on(before, Selection.EVERYBODY), ANNA, true);
        assertThat(first.outcome()).isEqualTo(Outcome.ANSWERED);
        Selection settled = new Selection(null, null, null, null, null, null, null, 2);
        assertThat(asked(on(DAY, settled), ANNA, true).outcome()).isEqualTo(Outcome.ANSWERED);
        Replay again = asked(QuestionText.read(first.question()), ANNA, true);
        assertThat(again.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(replays.answer(again.id(), false)).isEqualTo(replays.answer(first.id(), false));
    }

    private static Question on(LocalDate day, Selection selection) {
        return Asked.of(Asked.about(day, Policies.EVERY_RELOCATION), selection);
    }

    @Test
    void a_question_that_got_no_answer_does_not_make_another_of_the_same_children_forgotten() {
        AskedSelections selections = new AskedSelections(store.get(JdbcTemplate.class));
        Question everybody = of(Selection.EVERYBODY);
        UUID told = UUID.randomUUID();
        UUID cancelled = UUID.randomUUID();
        selections.note(cancelled, ANNA, null, everybody);
        selections.note(told, ANNA, null, everybody);
        selections.forget(cancelled);
        assertThat(selections.note(UUID.randomUUID(), ANNA, null, of(of(LocationKind.EMERGENCY))))
                .contains(Selection.EVERYBODY);
    }

    @Test
    void everybody_less_each_kind_is_refused_where_a_few_are_left() {
        placed(12);
        for (int i = 0; i < 12; i++) desk.placed(emmen, "2024-02-01");
        LocationId epe = desk.opened("Crisisopvang Epe", LocationKind.CRISIS_EMERGENCY, "2023-01-01");
        for (int i = 0; i < 3; i++) desk.placed(epe, "2024-02-01");
        assertThat(asked(of(of(LocationKind.EMERGENCY)), ANNA, true).outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(asked(of(of(LocationKind.REGULAR)), ANNA, true).outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(asked(of(Selection.EVERYBODY), ANNA, true).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(asked(of(Selection.EVERYBODY), BEN, true).outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void what_a_page_told_of_how_many_is_remembered_by_every_copy_of_the_program() throws Exception {
        placed(12);
        desk.placed(emmen, "2024-02-01");
        assertThat(foretold(store, Selection.EVERYBODY, ANNA).why()).isNull();
        try (Store copy = new Store(
                new SetClock("2024-03-01T12:00:00Z"),
                TestDatabase.again(store.get(HikariDataSource.class)),
                Path.of("unused"))) {
            assertThat(foretold(copy, of(LocationKind.EMERGENCY), ANNA).why())
                    .isEqualTo(Refusing.SELECTION_NEAR_AN_EARLIER_ONE);
            assertThat(foretold(copy, of(LocationKind.EMERGENCY), BEN).why()).isNull();
            assertThat(asked(of(of(LocationKind.EMERGENCY)), ANNA, true).outcome())
                    .isEqualTo(Outcome.REFUSED);
            // And what was not told is not held against anybody.
            assertThat(asked(of(Selection.EVERYBODY), ANNA, true).outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(foretold(copy, Selection.EVERYBODY, ANNA).why()).isNull();
        }
    }

    private static Foretold foretold(Store at, Selection selection, UUID account) throws Exception {
        return at.get(Answering.class).foretell(of(selection), account, Duration.ofMinutes(1));
    }

    private void together(Runnable work) {
        new TransactionTemplate(store.get(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }
}
