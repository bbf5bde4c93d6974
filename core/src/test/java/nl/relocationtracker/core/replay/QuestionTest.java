package nl.relocationtracker.core.replay;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.CountingPolicy.Counts;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.replay.WrittenPolicy.Parameters;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2024-04-01T00:00:00Z");

    @Test
    void a_series_is_every_first_of_a_month_in_it() {
        assertThat(new Series(parse("2024-01-02"), parse("2024-04-01")).days())
                .containsExactly(parse("2024-02-01"), parse("2024-03-01"), parse("2024-04-01"));
        assertThat(new Series(parse("2024-02-01"), parse("2024-02-20")).days()).containsExactly(parse("2024-02-01"));
        assertThat(Series.fault(parse("2024-02-02"), parse("2024-02-20"))).contains(QuestionFault.SERIES_WITHOUT_DAYS);
        assertThat(Series.fault(parse("2024-02-02"), parse("2024-02-01"))).contains(QuestionFault.SERIES_BACKWARDS);
        assertThat(Series.fault(parse("2014-01-01"), parse("2023-12-31"))).isEmpty();
        assertThat(Series.fault(parse("2014-01-01"), parse("2024-01-01"))).contains(QuestionFault.SERIES_TOO_LONG);
        assertThat(Series.fault(null, parse("2024-01-01"))).isEmpty();
    }

    @Test
    void one_day_or_a_series_is_asked_about_and_an_earlier_knowledge_is_earlier() {
        Series series = new Series(parse("2024-01-01"), parse("2024-02-01"));
        assertThat(Question.faults(null, null, false, false, List.of()))
                .containsExactlyEntriesOf(Map.of("asOf", QuestionFault.DAY_OR_SERIES));
        assertThat(Question.faults(null, null, true, true, List.of()))
                .containsExactlyEntriesOf(Map.of("series", QuestionFault.DAY_OR_SERIES));
        assertThat(Question.faults(
                        new Knowledge(MARCH, null), new Knowledge(MARCH, 5L), false, true, List.of("forced", "forced")))
                .containsOnly(
                        Map.entry("since", QuestionFault.NOT_EARLIER),
                        Map.entry("policies/1", QuestionFault.POLICY_TWICE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Question(
                        null, null, parse("2024-01-01"), series, Selection.EVERYBODY, List.of(), Set.of(), null));
    }

    @Test
    void the_first_answer_fixes_what_is_known_and_an_earlier_position_stays() {
        Question open = new Question(
                null,
                new Knowledge(MARCH, null),
                parse("2024-01-01"),
                null,
                Selection.EVERYBODY,
                List.of(),
                Set.of(Measure.FLAGGED),
                null);
        Question fixed = open.fixedAt(new Knowledge(APRIL, 70L));
        assertThat(fixed.known()).isEqualTo(new Knowledge(APRIL, 70L));
        assertThat(fixed.since()).isEqualTo(new Knowledge(MARCH, 70L));
        assertThat(fixed.fixedAt(new Knowledge(APRIL.plusSeconds(1), 99L))).isEqualTo(fixed);
    }

    @Test
    void a_policy_is_one_that_is_built_in_or_is_written_out_under_a_name_of_its_own() {
        assertThat(new WrittenPolicy("forced", 1, null).policy(Policies.BUILT_IN))
                .isEqualTo(Policies.FORCED);
        assertThat(new WrittenPolicy("forced", 2, null).faults(Policies.BUILT_IN))
                .containsEntry("version", QuestionFault.POLICY_VERSION_UNKNOWN);
        assertThat(new WrittenPolicy("voluntary", 1, null).faults(Policies.BUILT_IN))
                .containsEntry("name", QuestionFault.POLICY_UNKNOWN);
        assertThat(new WrittenPolicy("forced", 1, relocations(null, null)).faults(Policies.BUILT_IN))
                .containsEntry("name", QuestionFault.POLICY_NAME_TAKEN);
    }

    @Test
    void a_policy_that_is_built_in_may_be_written_out_as_an_answer_does() {
        Set<Reason> imposed = Set.of(Reason.LOCATION_CLOSED, Reason.CAPACITY, Reason.SAFETY, Reason.REJECTION);
        Parameters asItIs = new Parameters(
                Counts.RELOCATIONS, imposed, null, null, null, null, null, null, null, null, null, null, 2);
        assertThat(new WrittenPolicy("forced", 1, asItIs).faults(Policies.BUILT_IN))
                .isEmpty();
        assertThat(new WrittenPolicy("forced", 1, asItIs).policy(Policies.BUILT_IN))
                .isEqualTo(Policies.FORCED);
    }

    @Test
    void what_a_written_policy_does_not_say_is_as_in_every_relocation() {
        CountingPolicy mine =
                new WrittenPolicy("mine", null, relocations(Set.of(Reason.CAPACITY), 90)).policy(Policies.BUILT_IN);
        assertThat(mine.reasons()).containsExactly(Reason.CAPACITY);
        assertThat(mine.windowDays()).isEqualTo(90);
        assertThat(mine.threshold()).isEqualTo(3);
        assertThat(mine.version()).isEqualTo(1);
        assertThat(mine.withinSite()).isFalse();
        assertThat(mine.firstSteps()).isTrue();
    }

    @Test
    void every_fault_of_a_policy_is_told_at_once() {
        Parameters stays = new Parameters(
                Counts.STAYS,
                null,
                null,
                Set.of(LocationKind.EMERGENCY),
                null,
                false,
                null,
                12,
                4,
                null,
                null,
                null,
                2);
        assertThat(stays.faults())
                .containsOnly(
                        Map.entry("toAge", QuestionFault.STAYS_COUNT_ALIKE),
                        Map.entry("windowDays", QuestionFault.STAYS_NEED_A_WINDOW),
                        Map.entry("threshold", QuestionFault.STAYS_THRESHOLD_TOO_LOW),
                        Map.entry("kinds", QuestionFault.STAYS_COUNT_ALIKE),
                        Map.entry("firstSteps", QuestionFault.STAYS_COUNT_ALIKE),
                        Map.entry("fromAge", QuestionFault.STAYS_COUNT_ALIKE));
        assertThat(new Parameters(Counts.RATE, null, null, null, null, null, null, null, null, 30, null, 8, 2).faults())
                .containsOnly(
                        Map.entry("threshold", QuestionFault.RATE_FLAGS_NOBODY),
                        Map.entry("windowDays", QuestionFault.RATE_FLAGS_NOBODY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WrittenPolicy("mine", 1, stays).policy(Policies.BUILT_IN));
    }

    @Test
    void what_is_free_of_faults_makes_a_policy() {
        for (Counts counts : Counts.values())
            for (Integer window : new Integer[] {null, 365})
                for (Integer threshold : new Integer[] {null, 2, 3})
                    for (Set<LocationKind> kinds : java.util.Arrays.<Set<LocationKind>>asList(null, Set.of())) {
                        Parameters parameters = new Parameters(
                                counts, null, null, kinds, null, null, null, null, null, window, null, null, threshold);
                        if (parameters.faults().isEmpty())
                            assertThat(new WrittenPolicy("mine", 1, parameters).policy(Policies.BUILT_IN))
                                    .isNotNull();
                        else
                            assertThatIllegalArgumentException()
                                    .isThrownBy(() -> new WrittenPolicy("mine", 1, parameters).policy(List.of()));
                    }
    }

    private static Parameters relocations(Set<Reason> reasons, Integer window) {
        return new Parameters(null, reasons, null, null, null, null, null, null, null, window, null, null, 3);
    }
}
