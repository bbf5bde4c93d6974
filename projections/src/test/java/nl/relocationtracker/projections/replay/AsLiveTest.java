package nl.relocationtracker.projections.replay;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.Grouping;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.core.replay.Series;
import nl.relocationtracker.projections.counts.ChildCount;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.population.Population;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.RandomHistory;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.replay.Asked.Figures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A replay of made-up histories with corrections in them gives what the live tables say. */
class AsLiveTest {

    private static final int CHILDREN = 12;
    private static final List<LocalDate> DAYS =
            List.of(parse("2022-10-01"), parse("2023-02-01"), parse("2023-06-01"), parse("2024-02-01"));
    private static final Question QUESTION = new Question(
            null,
            null,
            null,
            new Series(DAYS.get(0), DAYS.get(DAYS.size() - 1)),
            Selection.EVERYBODY,
            Policies.BUILT_IN,
            Set.of(Measure.DISTRIBUTION, Measure.FLAGGED, Measure.POPULATION),
            null);

    private static Store store;
    private static final List<ChildId> CHILDREN_IN_ORDER = new ArrayList<>();

    /** What a replay gives by what was in the store before the first child, and after each. */
    private static final List<Figures> AFTER_EACH = new ArrayList<>();

    @BeforeAll
    static void record() {
        store = new Store(RandomHistory.ticking(), new LivePolicies(Policies.BUILT_IN));
        RandomHistory.open(store);
        RandomHistory history = new RandomHistory(20240301);
        List<Question> fixed = new ArrayList<>();
        fixed.add(store.get(Answering.class).fixed(QUESTION));
        for (int i = 0; i < CHILDREN; i++) {
            CHILDREN_IN_ORDER.add(history.recorded(store));
            fixed.add(store.get(Answering.class).fixed(QUESTION));
        }
        fixed.forEach(question -> AFTER_EACH.add(Asked.exact(store, question)));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static long after(int children, LocalDate day, String... line) {
        Long number = AFTER_EACH.get(children).number(day, line);
        return number == null ? 0 : number;
    }

    @Test
    void for_every_child_under_every_policy_that_is_live() {
        long flagged = 0;
        for (int i = 0; i < CHILDREN; i++)
            for (LocalDate day : DAYS)
                for (CountingPolicy policy : Policies.BUILT_IN) {
                    Optional<ChildCount> live = live(CHILDREN_IN_ORDER.get(i), day, policy);
                    String name = policy.name() + "/" + policy.version();
                    String what = "%s on %s of child %d".formatted(name, day, i);
                    assertThat(added(i, day, "DISTRIBUTION", name, "COUNTED"))
                            .as(what)
                            .isEqualTo(live.map(ChildCount::count).orElse(0).longValue());
                    boolean isFlagged = live.filter(ChildCount::flagged).isPresent();
                    if (policy.threshold() != null)
                        assertThat(added(i, day, "FLAGGED", name, "FLAGGED"))
                                .as(what)
                                .isEqualTo(isFlagged ? 1 : 0);
                    if (isFlagged) flagged++;
                }
        assertThat(flagged).isPositive();
    }

    /** What one child is in the figure: what was in the store after it, less what was before. */
    private static long added(int child, LocalDate day, String... line) {
        return after(child + 1, day, line) - after(child, day, line);
    }

    private static Optional<ChildCount> live(ChildId child, LocalDate day, CountingPolicy policy) {
        return store
                .get(ChildCounts.class)
                .children(
                        new ChildCounts.Selection(policy, null, null, null, child),
                        PointInTime.asKnownNow(day),
                        null,
                        1)
                .items()
                .stream()
                .findFirst();
    }

    @Test
    void for_the_table_of_the_letter() {
        for (LocalDate day : QUESTION.days()) {
            Population live = store.get(Populations.class).population(PointInTime.asKnownNow(day));
            long inView = 0;
            for (LocationKind kind : LocationKind.values()) {
                Population.Row row = live.rows().stream()
                        .filter(each -> each.kind().equals(kind.name()))
                        .findFirst()
                        .orElse(new Population.Row(kind.name(), 0, 0));
                assertThat(after(CHILDREN, day, "POPULATION", kind.name())).isEqualTo(row.children());
                assertThat(after(CHILDREN, day, "POPULATION", kind + ".UNACCOMPANIED"))
                        .isEqualTo(row.unaccompanied());
                if (Grouping.LETTER_2024
                        .kindsOf("regular", "emergency", "crisis")
                        .contains(kind)) inView += row.children();
            }
            assertThat(after(CHILDREN, day, "POPULATION", "letter-2024/1")).isEqualTo(inView);
            assertThat(after(CHILDREN, day, "POPULATION", "IN_TRANSIT"))
                    .isEqualTo(live.inTransit().children());
            assertThat(after(CHILDREN, day, "POPULATION", "MISSING")).isEqualTo(live.missing());
            assertThat(after(CHILDREN, day, "POPULATION", "TOTAL")).isEqualTo(live.total());
        }
        assertThat(after(CHILDREN, DAYS.get(2), "POPULATION", "letter-2024/1")).isPositive();
    }
}
